/**
 * What a typed command means. {@link dev.slipway.quiz.commandline.ShellTokenizer} cuts a line into words as a shell does,
 * {@link dev.slipway.quiz.commandline.CommandReader} finds program, options and operands in them with the help of
 * {@code Syntaxes}, and {@link dev.slipway.quiz.commandline.Comparison} tells how two commands differ.
 *
 * <p>Nothing is run, expanded or looked up: two lines are compared, no more.
 */
@NullMarked
package dev.slipway.quiz.commandline;

import org.jspecify.annotations.NullMarked;
