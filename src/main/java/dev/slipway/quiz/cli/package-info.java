/** {@code ./slipway quiz}: question files checked and converted, as a program of its own. */
@NullMarked
package dev.slipway.quiz.cli;

import org.jspecify.annotations.NullMarked;
