/** Which tasks students have done. */
@NullMarked
package dev.slipway.task.store;

import org.jspecify.annotations.NullMarked;
