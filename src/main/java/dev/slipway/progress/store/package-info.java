/** Progress in the database: implements the ports of {@code progress}. */
@NullMarked
package dev.slipway.progress.store;

import org.jspecify.annotations.NullMarked;
