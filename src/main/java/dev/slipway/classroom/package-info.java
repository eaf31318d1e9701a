/**
 * Classes: who is in them, how far they are, what they earned. Composes the other packages for instructors;
 * {@link dev.slipway.classroom.GradeSheet} is the pure part.
 */
@NullMarked
package dev.slipway.classroom;

import org.jspecify.annotations.NullMarked;
