package dev.slipway.quiz.web;

import dev.slipway.quiz.attempt.LatePolicy;
import dev.slipway.quiz.attempt.QuizSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes the rules of a quiz to a student. */
final class RulesInWords {

    private RulesInWords() {}

    /** One line; {@code at}: a time to show after it, if any. */
    public record Line(String text, @Nullable Instant at) {}

    static List<Line> of(QuizSettings settings, String student, int questions) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(questions == 1 ? "One question" : questions + " questions", null));
        lines.add(new Line("Passed with " + settings.passPercent() + " %", null));
        lines.add(new Line(attempts(settings), null));
        settings.timeLimit()
                .ifPresent(limit -> lines.add(new Line(
                        length(limit.plus(settings.extensions().getOrDefault(student, Duration.ZERO)))
                                + " for an attempt, from its start; what is saved by then is graded",
                        null)));
        settings.opens().ifPresent(opens -> lines.add(new Line("Opens", opens)));
        settings.closesFor(student).ifPresent(closes -> lines.add(new Line("Closes", closes)));
        settings.closes().flatMap(closes -> late(settings.late())).ifPresent(late -> lines.add(new Line(late, null)));
        if (settings.allowsTries()) {
            lines.add(new Line(
                    "Each question can be checked while you answer; a wrong try takes off "
                            + settings.penaltyPerWrongTry()
                                    .movePointRight(2)
                                    .stripTrailingZeros()
                                    .toPlainString() + " % of its point",
                    null));
        }
        return lines;
    }

    private static String attempts(QuizSettings settings) {
        String counts = switch (settings.counts()) {
            case BEST -> "the best one counts";
            case LAST -> "the last one counts";
            case FIRST -> "the first one counts";
            case MEAN -> "the mean of all counts";
        };
        return switch (settings.attempts()) {
            case 0 -> "As many attempts as you want, " + counts;
            case 1 -> "One attempt";
            default -> settings.attempts() + " attempts, " + counts;
        };
    }

    private static Optional<String> late(LatePolicy late) {
        return switch (late) {
            case LatePolicy.Refuse refuse -> Optional.empty();
            case LatePolicy.MarkLate mark -> Optional.of("Later attempts count, and are marked as late");
            case LatePolicy.PercentPerDay perDay ->
                Optional.of("Later attempts lose " + perDay.percentPerDay() + " % of their points for each day begun");
        };
    }

    /** Formats a duration in hours, minutes and seconds, such as {@code 1 h 30 min}. */
    static String length(Duration duration) {
        return Stream.of(
                        part(duration.toHours(), " h"),
                        part(duration.toMinutesPart(), " min"),
                        part(duration.toSecondsPart(), " s"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String part(long count, String unit) {
        return count == 0 ? "" : count + unit;
    }
}
