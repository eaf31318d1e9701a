package dev.slipway.quiz;

import java.math.BigDecimal;

/**
 * Numbers that a {@link Numerical} accepts or gives feedback on.
 *
 * @param weight 0 to 1, as a fraction of the question's point
 * @param feedback shown to those whose number is in the range; may be empty
 */
public record AcceptedNumber(NumberRange range, BigDecimal weight, RichText feedback) {

    public AcceptedNumber {
        Fractions.requireZeroToOne(weight);
    }
}
