package dev.slipway.quiz;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The only place that rounds fractions.
 *
 * <p>A fraction has 6 decimals, rounded half up. Moodle writes a third as 33.33333% and treats everything within
 * 0.000001 of 1 as right. With 6 decimals, three such thirds are exactly 1.
 */
public final class Fractions {

    static final int DECIMALS = 6;
    public static final BigDecimal ZERO = BigDecimal.ZERO.setScale(DECIMALS);
    public static final BigDecimal ONE = BigDecimal.ONE.setScale(DECIMALS);

    private Fractions() {}

    public static BigDecimal round(BigDecimal fraction) {
        return fraction.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** Rounds a fraction and limits it to 0 to 1: penalties take no points from other questions. */
    public static BigDecimal clamp(BigDecimal fraction) {
        return round(fraction).max(ZERO).min(ONE);
    }

    public static BigDecimal of(int part, int whole) {
        return new BigDecimal(part).divide(new BigDecimal(whole), DECIMALS, RoundingMode.HALF_UP);
    }

    public static BigDecimal of(BigDecimal part, int whole) {
        return part.divide(new BigDecimal(whole), DECIMALS, RoundingMode.HALF_UP);
    }

    public static void requireZeroToOne(BigDecimal fraction) {
        if (fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("fraction " + fraction + " is not between 0 and 1");
        }
    }

    /** {@code 50 %}, {@code -33.33 %}. */
    public static String percent(BigDecimal fraction) {
        BigDecimal percent =
                fraction.movePointRight(2).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return percent.toPlainString() + " %";
    }
}
