package dev.slipway.quiz.statistics;

import java.util.OptionalDouble;

/**
 * How consistently the quiz measures one thing.
 *
 * @param alpha Cronbach's alpha, which Moodle calls the coefficient of internal consistency; at most 1, may be negative
 * @param errorRatio the share of the deviation that is due to chance, 0 or more
 * @param standardError of an attempt's percentage, in percentage points
 */
public record Reliability(double alpha, double errorRatio, double standardError) {

    /**
     * Cronbach's alpha: k/(k−1) · (1 − Σ V(item) / V(total)).
     *
     * @return empty for fewer than two questions, or when all attempts have the same total
     */
    static OptionalDouble alpha(int questions, double sumOfVariances, double varianceOfTotals) {
        if (questions < 2 || Sample.hardlyAny(varianceOfTotals)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(questions / (questions - 1.0) * (1 - sumOfVariances / varianceOfTotals));
    }

    static Reliability of(double alpha, double deviationOfPercent) {
        double errorRatio = Math.sqrt(Math.max(0, 1 - alpha));
        return new Reliability(alpha, errorRatio, errorRatio * deviationOfPercent);
    }
}
