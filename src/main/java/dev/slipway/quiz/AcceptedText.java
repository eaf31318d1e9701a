package dev.slipway.quiz;

import java.math.BigDecimal;

/**
 * A text that a {@link ShortAnswer} or {@link Command} accepts or gives feedback on.
 *
 * @param pattern the text; {@code *} matches anything, {@code \*} an asterisk
 * @param weight 0 to 1, as a fraction of the question's point; 0 for a known mistake with its own feedback
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
