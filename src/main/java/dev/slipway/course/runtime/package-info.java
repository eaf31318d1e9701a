/** Finds the courses when the application starts. */
@NullMarked
package dev.slipway.course.runtime;

import org.jspecify.annotations.NullMarked;
