/** {@code ./slipway quiz}: checks and converts question files, as a separate program. */
@NullMarked
package dev.slipway.quiz.cli;

import org.jspecify.annotations.NullMarked;
