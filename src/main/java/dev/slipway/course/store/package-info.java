/** Which lessons students have opened, how long they were at them, and the certificates they were issued. */
@NullMarked
package dev.slipway.course.store;

import org.jspecify.annotations.NullMarked;
