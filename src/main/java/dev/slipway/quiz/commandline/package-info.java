/**
 * Compares typed commands by meaning. {@link dev.slipway.quiz.commandline.ShellTokenizer} splits a line into words as
 * a shell does. {@link dev.slipway.quiz.commandline.CommandReader} finds program, options and operands, with the help
 * of {@code Syntaxes}. {@link dev.slipway.quiz.commandline.Comparison} says how two commands differ.
 *
 * <p>Nothing is run, expanded or looked up.
 */
@NullMarked
package dev.slipway.quiz.commandline;

import org.jspecify.annotations.NullMarked;
