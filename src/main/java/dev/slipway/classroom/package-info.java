/**
 * Classes: their students, and the students' progress and grades. Combines the other packages for instructors.
 *
 * <p>{@link dev.slipway.classroom.Roster} decides who joins a class and who is in it,
 * {@link dev.slipway.classroom.FirstStart} what there is when Slipway first starts. Both use the port
 * {@link dev.slipway.classroom.ClassroomStore}. {@link dev.slipway.classroom.Gradebook} makes a
 * {@link dev.slipway.classroom.GradeSheet} of a class's progress.
 */
@NullMarked
package dev.slipway.classroom;

import org.jspecify.annotations.NullMarked;
