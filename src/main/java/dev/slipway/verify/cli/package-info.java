/** {@code ./slipway verify}: proves all tasks, as a separate program. */
@NullMarked
package dev.slipway.verify.cli;

import org.jspecify.annotations.NullMarked;
