package dev.slipway.quiz.grading;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Fractions;
import dev.slipway.quiz.MultipleChoice;
import dev.slipway.quiz.Option;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.QuestionVerdict.Part;
import dev.slipway.quiz.RichText;
import dev.slipway.quiz.TrueFalse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Grades multiple choice and true/false questions. */
final class ChoiceGrading {

    private ChoiceGrading() {}

    static QuestionVerdict grade(MultipleChoice question, Answer.Chosen given) {
        boolean tooMany = question.single() && given.options().size() > 1;
        if (tooMany || given.options().getLast() >= question.options().size()) {
            return Grader.odd(question);
        }
        List<Part> parts = new ArrayList<>();
        List<RichText> feedback = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < question.options().size(); i++) {
            Option option = question.options().get(i);
            if (given.options().contains(i)) {
                sum = sum.add(option.weight());
                feedback.add(option.feedback());
                parts.add(new Part(option.text().readable(), option.weight(), whyChosen(option)));
            } else if (option.isRight() && !question.single()) {
                parts.add(new Part(
                        option.text().readable(),
                        Fractions.ZERO,
                        "not chosen, worth " + Fractions.percent(option.weight()),
                        true));
            }
        }
        return QuestionVerdict.graded(
                question, sum, feedback, RightAnswer.of(question), explanation(question, given), parts);
    }

    static QuestionVerdict grade(TrueFalse question, Answer.Chosen given) {
        if (given.options().size() > 1 || given.options().getFirst() > TrueFalse.FALSE) {
            return Grader.odd(question);
        }
        int chosen = given.options().getFirst();
        boolean right = chosen == question.rightIndex();
        BigDecimal points = right ? Fractions.ONE : Fractions.ZERO;
        Part part = new Part(RightAnswer.truth(chosen == TrueFalse.TRUE), points, right ? "right" : "wrong");
        RichText feedback = right ? question.whenRight() : question.whenWrong();
        return QuestionVerdict.graded(
                question, points, List.of(feedback), RightAnswer.of(question), part.why(), List.of(part));
    }

    private static String explanation(MultipleChoice question, Answer.Chosen given) {
        if (question.single()) {
            return whyChosen(question.options().get(given.options().getFirst()));
        }
        long right = question.options().stream().filter(Option::isRight).count();
        long found = given.options().stream()
                .filter(i -> question.options().get(i).isRight())
                .count();
        long wrong = given.options().size() - found;
        return found + " of " + right + " right options chosen"
                + (wrong == 0 ? "" : ", and " + wrong + (wrong == 1 ? " wrong one" : " wrong ones"));
    }

    private static String whyChosen(Option option) {
        int sign = option.weight().signum();
        String percent = Fractions.percent(option.weight());
        if (sign == 0) {
            return "wrong";
        }
        return sign < 0 ? "wrong, takes away " + percent.substring(1) : "right, worth " + percent;
    }
}
