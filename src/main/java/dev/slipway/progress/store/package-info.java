/** What students have done in lessons, as rows; the implementations of the ports of {@code progress}. */
@NullMarked
package dev.slipway.progress.store;

import org.jspecify.annotations.NullMarked;
