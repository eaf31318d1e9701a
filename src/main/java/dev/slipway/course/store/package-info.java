/** Which lessons students have opened. */
@NullMarked
package dev.slipway.course.store;

import org.jspecify.annotations.NullMarked;
