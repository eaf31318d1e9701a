package dev.slipway.quiz.grading;

import dev.slipway.quiz.Fractions;
import java.math.BigDecimal;
import java.util.List;

/**
 * Penalties for wrong tries, if a question may be tried several times. As in Moodle's adaptive mode, each try loses
 * the penalty once for every earlier try that was not fully right, and the best try counts.
 */
public final class Penalty {

    private Penalty() {}

    /**
     * @param tries fractions from 0 to 1, in the order of the tries
     * @param perWrongTry 0 to 1, as a fraction of the question's point
     * @return 0 to 1, 6 decimals; 0 without a try
     */
    public static BigDecimal best(List<BigDecimal> tries, BigDecimal perWrongTry) {
        Fractions.requireZeroToOne(perWrongTry);
        BigDecimal best = Fractions.ZERO;
        int wrong = 0;
        for (BigDecimal fraction : tries) {
            best = best.max(after(fraction, wrong, perWrongTry));
            wrong += Fractions.round(fraction).compareTo(Fractions.ONE) < 0 ? 1 : 0;
        }
        return best;
    }

    /** The fraction of a try after the given number of wrong tries; not below 0. */
    public static BigDecimal after(BigDecimal fraction, int wrongTries, BigDecimal perWrongTry) {
        return Fractions.clamp(fraction.subtract(perWrongTry.multiply(new BigDecimal(wrongTries))));
    }
}
