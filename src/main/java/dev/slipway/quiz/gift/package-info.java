/**
 * Moodle's GIFT format. {@link dev.slipway.quiz.gift.GiftParser} reads it, {@link dev.slipway.quiz.gift.GiftWriter}
 * writes it.
 *
 * <p>{@code BlockReader} cuts a file at blank lines. {@code QuestionReader} splits each block into its stem and its
 * {@code AnswerBlock} (the part in braces), and picks the reader of the kind: {@code ChoiceReader},
 * {@code NumericalReader}, and so on.
 *
 * <p>The meaning of GIFT is that of Moodle's importer. Where Slipway refuses what Moodle accepts, Moodle would silently
 * grade something that the author did not mean. {@link dev.slipway.quiz.gift.GiftParser} lists these places.
 */
@NullMarked
package dev.slipway.quiz.gift;

import org.jspecify.annotations.NullMarked;
