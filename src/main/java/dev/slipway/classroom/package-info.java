/**
 * Classes: their students, and the students' progress and grades. Combines the other packages for instructors.
 * {@link dev.slipway.classroom.GradeSheet} is the core.
 */
@NullMarked
package dev.slipway.classroom;

import org.jspecify.annotations.NullMarked;
