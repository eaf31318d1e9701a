package dev.slipway.quiz.attempt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A graded attempt without its large answers and texts, for lists and grades. The store's query uses the names of the
 * components.
 *
 * @param pending questions that wait for manual grading; they count 0 until then
 */
public record AttemptSummary(
        UUID accountId, String lesson, int number, BigDecimal points, BigDecimal most, boolean passed, int pending) {

    /** A whole number from 0 to 100, rounded down. */
    public int percent() {
        return percent(points, most);
    }

    /** The result of a student's attempts at one quiz, by its rules; empty without attempts. */
    public static Optional<Result> result(List<AttemptSummary> attempts, QuizSettings settings) {
        List<AttemptSummary> inOrder = attempts.stream()
                .sorted(Comparator.comparingInt(AttemptSummary::number))
                .toList();
        return Result.ofPercents(
                        inOrder.stream().map(AttemptSummary::exactPercent).toList(), settings)
                .map(result -> new Result(result.percent(), hasPassed(inOrder, settings, result)));
    }

    /** An attempt keeps the pass mark of its time; a mean is compared with the current one. */
    private static boolean hasPassed(List<AttemptSummary> inOrder, QuizSettings settings, Result result) {
        return switch (settings.counts()) {
            case FIRST -> inOrder.getFirst().passed();
            case LAST -> inOrder.getLast().passed();
            case BEST -> inOrder.stream().anyMatch(AttemptSummary::passed);
            case MEAN -> result.passed();
        };
    }

    private BigDecimal exactPercent() {
        return most.signum() == 0 ? BigDecimal.ZERO : points.movePointRight(2).divide(most, 2, RoundingMode.DOWN);
    }

    private static int percent(BigDecimal points, BigDecimal most) {
        return most.signum() == 0
                ? 0
                : points.multiply(BigDecimal.valueOf(100))
                        .divide(most, 0, RoundingMode.DOWN)
                        .intValue();
    }
}
