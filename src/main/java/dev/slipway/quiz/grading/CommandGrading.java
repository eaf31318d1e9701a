package dev.slipway.quiz.grading;

import dev.slipway.quiz.AcceptedText;
import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Command;
import dev.slipway.quiz.Fractions;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.QuestionVerdict.Part;
import dev.slipway.quiz.RichText;
import dev.slipway.quiz.commandline.CommandReader;
import dev.slipway.quiz.commandline.Comparison;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Grades a typed command. Differences are described relative to the most similar right command. */
final class CommandGrading {

    private CommandGrading() {}

    static QuestionVerdict grade(Command question, Answer.Text given) {
        Optional<String> fault = CommandReader.fault(given.text());
        if (fault.isPresent()) {
            return verdict(
                    question, given, BigDecimal.ZERO, RichText.EMPTY, "this cannot be run: " + fault.get(), false);
        }
        for (AcceptedText accepted : question.accepted()) {
            if (Comparison.of(accepted.pattern(), given.text()).same()) {
                return verdict(question, given, accepted.weight(), accepted.feedback(), why(accepted.weight()), false);
            }
        }
        Comparison nearest = nearest(question, given);
        BigDecimal points = question.partial() ? partly(nearest) : BigDecimal.ZERO;
        String differences = String.join("; ", nearest.differences());
        return verdict(
                question,
                given,
                points,
                RichText.EMPTY,
                points.signum() > 0 ? why(points) + ": " + differences : differences,
                true);
    }

    private static Comparison nearest(Command question, Answer.Text given) {
        return question.accepted().stream()
                .filter(accepted -> accepted.weight().compareTo(BigDecimal.ONE) == 0)
                .map(accepted -> Comparison.of(accepted.pattern(), given.text()))
                .min(Comparator.comparingInt(one -> one.differences().size() + (one.found() == 0 ? 1_000 : 0)))
                .orElseThrow();
    }

    /** The partial points: (found − extra) / expected, not below 0. */
    private static BigDecimal partly(Comparison comparison) {
        return Fractions.of(Math.max(0, comparison.found() - comparison.extra()), Math.max(1, comparison.expected()));
    }

    private static String why(BigDecimal weight) {
        return switch (QuestionVerdict.stateFor(weight)) {
            case CORRECT -> "right";
            case PARTIAL -> "partly right, worth " + Fractions.percent(weight);
            default -> "wrong";
        };
    }

    private static QuestionVerdict verdict(
            Command question, Answer.Text given, BigDecimal points, RichText feedback, String why, boolean reveals) {
        Part part = new Part(RichText.plain(given.text()).readable(), points, why, reveals);
        return QuestionVerdict.graded(
                question, points, List.of(feedback), RightAnswer.of(question), why, List.of(part));
    }
}
