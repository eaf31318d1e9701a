package dev.slipway.quiz.attempt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** What happens to an attempt that is submitted after the quiz has closed. */
public sealed interface LatePolicy {

    LatePolicy REFUSE = new Refuse();

    /** Nothing can be submitted any more. */
    record Refuse() implements LatePolicy {}

    /** It counts in full, and is marked as late. */
    record MarkLate() implements LatePolicy {}

    /**
     * It loses a percentage of its points for each started day.
     *
     * @param percentPerDay 1 to 100
     */
    record PercentPerDay(int percentPerDay) implements LatePolicy {
        public PercentPerDay {
            if (percentPerDay < 1 || percentPerDay > 100) {
                throw new IllegalArgumentException("late: " + percentPerDay + " % per day, needs 1 to 100");
            }
        }
    }

    default boolean accepts() {
        return !(this instanceof Refuse);
    }

    /** The points after the deduction for this lateness; 3 decimals, not below 0. */
    default BigDecimal lessened(BigDecimal points, Duration late) {
        if (!(this instanceof PercentPerDay policy) || late.isNegative() || late.isZero()) {
            return points;
        }
        long days = late.plusDays(1).minusNanos(1).toDays();
        long percentLeft = Math.max(0, 100 - Math.min(100, days) * policy.percentPerDay());
        return points.multiply(BigDecimal.valueOf(percentLeft)).movePointLeft(2).setScale(3, RoundingMode.HALF_UP);
    }
}
