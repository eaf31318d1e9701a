package dev.slipway.quiz.grading;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Fractions;
import dev.slipway.quiz.NumberRange;
import dev.slipway.quiz.Numerical;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.QuestionVerdict.Part;
import dev.slipway.quiz.RichText;
import dev.slipway.quiz.ShortAnswer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Grades typed texts and numbers. The first accepted answer that matches counts: authors put a known mistake before a
 * wildcard that also matches it.
 */
final class TypedGrading {

    private TypedGrading() {}

    static QuestionVerdict grade(ShortAnswer question, Answer.Text given) {
        return question.accepted().stream()
                .filter(accepted -> Wildcard.matches(accepted.pattern(), given.text(), question.caseSensitive()))
                .findFirst()
                .map(accepted -> verdict(question, given, accepted.weight(), accepted.feedback(), ""))
                .orElseGet(() -> verdict(question, given, BigDecimal.ZERO, RichText.EMPTY, ""));
    }

    static QuestionVerdict grade(Numerical question, Answer.Text given) {
        Optional<BigDecimal> number = TypedNumber.read(given.text());
        if (number.isEmpty()) {
            Part part = new Part(RichText.plain(given.text()).readable(), Fractions.ZERO, TypedNumber.NOT_A_NUMBER);
            return QuestionVerdict.graded(
                    question, BigDecimal.ZERO, List.of(), RightAnswer.of(question), part.why(), List.of(part));
        }
        String readAs = ", read as " + NumberRange.shown(number.get());
        return question.accepted().stream()
                .filter(accepted -> accepted.range().holds(number.get()))
                .findFirst()
                .map(accepted -> verdict(question, given, accepted.weight(), accepted.feedback(), readAs))
                .orElseGet(() -> verdict(question, given, BigDecimal.ZERO, question.otherwise(), readAs));
    }

    private static QuestionVerdict verdict(
            Question question, Answer.Text given, BigDecimal weight, RichText feedback, String readAs) {
        String why = switch (QuestionVerdict.stateFor(weight)) {
            case CORRECT -> "right";
            case PARTIAL -> "partly right, worth " + Fractions.percent(weight);
            default -> "wrong";
        };
        Part part = new Part(RichText.plain(given.text()).readable(), weight, why + readAs);
        return QuestionVerdict.graded(
                question, weight, List.of(feedback), RightAnswer.of(question), part.why(), List.of(part));
    }
}
