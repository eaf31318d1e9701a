package dev.slipway.quiz.attempt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A student's result in a quiz.
 *
 * @param percent 2 decimals, rounded down, so that it never shows a pass mark that was not reached
 */
public record Result(BigDecimal percent, boolean passed) {

    /** The result of the student's graded attempts; empty without attempts. */
    public static Optional<Result> of(List<Attempt.Graded> attempts, QuizSettings settings) {
        return ofPercents(
                attempts.stream()
                        .sorted(Comparator.comparingInt(
                                attempt -> attempt.sheet().number()))
                        .map(Attempt.Graded::percent)
                        .toList(),
                settings);
    }

    /** The same, from the attempts' percentages in the order of their numbers. */
    public static Optional<Result> ofPercents(List<BigDecimal> percents, QuizSettings settings) {
        if (percents.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal percent = switch (settings.counts()) {
            case FIRST -> percents.getFirst();
            case LAST -> percents.getLast();
            case BEST -> percents.stream().max(Comparator.naturalOrder()).orElseThrow();
            case MEAN ->
                percents.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(new BigDecimal(percents.size()), 6, RoundingMode.DOWN);
        };
        BigDecimal shown = percent.setScale(2, RoundingMode.DOWN);
        return Optional.of(new Result(shown, shown.compareTo(new BigDecimal(settings.passPercent())) >= 0));
    }
}
