package dev.slipway.quiz;

import java.math.BigDecimal;

/**
 * One choice of a {@link MultipleChoice}.
 *
 * @param weight −1 to 1, the fraction of the question's point that choosing it adds; negative weights are penalties
 * @param feedback shown to those who chose it; may be empty
 */
public record Option(RichText text, BigDecimal weight, RichText feedback) {

    public Option {
        if (!text.hasText()) {
            throw new IllegalArgumentException("an option has no text");
        }
        if (weight.abs().compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("weight " + weight + " is not between -1 and 1");
        }
    }

    /** Whether choosing it adds points. */
    public boolean isRight() {
        return weight.signum() > 0;
    }
}
