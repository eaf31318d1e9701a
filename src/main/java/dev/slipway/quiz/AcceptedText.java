package dev.slipway.quiz;

import java.math.BigDecimal;

/**
 * A text a {@link ShortAnswer} knows.
 *
 * @param pattern the text; {@code *} stands for anything, {@code \*} for an asterisk
 * @param weight 0 to 1 of the question's point; 0 is a known mistake that deserves its own feedback
 * @param feedback shown to those whose answer it matches; may be empty
 */
public record AcceptedText(String pattern, BigDecimal weight, RichText feedback) {

    public AcceptedText {
        if (pattern.isBlank()) {
            throw new IllegalArgumentException("a short answer is blank");
        }
        Fractions.requireZeroToOne(weight);
    }
}
