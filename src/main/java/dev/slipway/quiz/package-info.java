/**
 * The question model: what is asked, what was answered, and the verdict. Nothing here knows HTTP, a database or Docker;
 * every entry point is a function from values to values.
 *
 * <ul>
 *   <li>A {@link dev.slipway.quiz.Quiz} holds {@link dev.slipway.quiz.Question}s, a sealed family of records. What all
 *       kinds share is their {@link dev.slipway.quiz.Stem}: name, text, position and feedback.
 *   <li>Texts are {@link dev.slipway.quiz.RichText}: source and markup, not rendered here.
 *       {@link dev.slipway.quiz.SafeHtml} reduces an author's HTML to an allow-list.
 *   <li>An {@link dev.slipway.quiz.Answer} is what a student submitted. It holds the indices of options in the order of
 *       the file; {@link dev.slipway.quiz.Shuffle} decides the order on the page.
 *   <li>A {@link dev.slipway.quiz.QuestionVerdict} is the result for one question. Rounding is in
 *       {@link dev.slipway.quiz.Fractions} alone. A {@link dev.slipway.quiz.Rubric} holds the criteria of an essay.
 * </ul>
 *
 * <p>The packages below: {@code format} is what all file formats share; {@code gift}, {@code moodle} and
 * {@code aiken} read and write one each; {@code grading} turns answers into verdicts; {@code commandline} compares
 * typed commands by meaning; {@code attempt} is a student's attempt from start to grade, and regrading;
 * {@code statistics} computes figures from a class's attempts. {@code store}, {@code web} and {@code cli} are
 * adapters.
 */
@NullMarked
package dev.slipway.quiz;

import org.jspecify.annotations.NullMarked;
