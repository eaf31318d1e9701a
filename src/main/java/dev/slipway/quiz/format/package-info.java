/**
 * Shared by the question file formats. Every parser returns a {@link dev.slipway.quiz.format.QuestionFile}, every
 * writer a {@link dev.slipway.quiz.format.WrittenFile}.
 *
 * <p>Parsers work on a {@link dev.slipway.quiz.format.SourceSpan}, a piece of a file that knows its line. They give
 * up on a question by throwing {@link dev.slipway.quiz.format.QuestionSyntaxException}, which becomes a problem in
 * the result and is never seen by a caller. {@link dev.slipway.quiz.format.Directives} are the bracketed marks in
 * comments, such as {@code [slipway:lab]}; {@link dev.slipway.quiz.format.DirectedQuestion} applies them to a
 * question.
 */
@NullMarked
package dev.slipway.quiz.format;

import org.jspecify.annotations.NullMarked;
