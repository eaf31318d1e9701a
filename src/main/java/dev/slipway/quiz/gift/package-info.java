/**
 * Moodle's GIFT format. {@link dev.slipway.quiz.gift.GiftParser} reads it, {@link dev.slipway.quiz.gift.GiftWriter}
 * writes it.
 *
 * <p>{@code BlockReader} cuts a file at blank lines. {@code QuestionReader} splits each block into its stem and its
 * {@code AnswerBlock} (the part in braces), and picks the reader of the kind: {@code ChoiceReader},
 * {@code NumericalReader}, and so on.
 *
 * <p>GIFT means what Moodle's importer takes it to mean. Slipway refuses some input that Moodle accepts: cases in
 * which Moodle would silently grade something that the author did not mean. {@link dev.slipway.quiz.gift.GiftParser}
 * lists them.
 */
@NullMarked
package dev.slipway.quiz.gift;

import org.jspecify.annotations.NullMarked;
