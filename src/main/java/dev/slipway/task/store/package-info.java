/** Which tasks students have done, and what of their help they opened. */
@NullMarked
package dev.slipway.task.store;

import org.jspecify.annotations.NullMarked;
