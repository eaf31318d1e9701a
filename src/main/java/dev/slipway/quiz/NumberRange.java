package dev.slipway.quiz;

import java.math.BigDecimal;

/**
 * The numbers from {@code min} to {@code max}, both included. Decimal, not binary: 0.1 with tolerance 0.2 includes
 * 0.3.
 *
 * @param written the range for display: {@code 3}, {@code 3 ± 0.5} or {@code 1 to 5}
 */
public record NumberRange(BigDecimal min, BigDecimal max, String written) {

    /** With more digits than this before or after the decimal point, a number is shown with an exponent. */
    private static final int MAX_PLAIN_LENGTH = 20;

    public NumberRange {
        if (min.compareTo(max) > 0) {
            throw new IllegalArgumentException("min " + min + " is greater than max " + max);
        }
    }

    public static NumberRange exactly(BigDecimal number) {
        return new NumberRange(number, number, shown(number));
    }

    public static NumberRange within(BigDecimal centre, BigDecimal tolerance) {
        if (tolerance.signum() == 0) {
            return exactly(centre);
        }
        return new NumberRange(
                centre.subtract(tolerance), centre.add(tolerance), shown(centre) + " ± " + shown(tolerance));
    }

    public static NumberRange between(BigDecimal min, BigDecimal max) {
        return new NumberRange(min, max, shown(min) + " to " + shown(max));
    }

    public boolean holds(BigDecimal number) {
        return min.compareTo(number) <= 0 && number.compareTo(max) <= 0;
    }

    /** The number in digits, or with an exponent if that would be a long row of zeros. */
    public static String shown(BigDecimal number) {
        boolean plain = number.scale() <= MAX_PLAIN_LENGTH && number.precision() - number.scale() <= MAX_PLAIN_LENGTH;
        return plain ? number.toPlainString() : number.toString();
    }
}
