package dev.slipway.quiz.grading;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Fractions;
import dev.slipway.quiz.Matching;
import dev.slipway.quiz.Matching.Pair;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.QuestionVerdict.Part;
import java.util.ArrayList;
import java.util.List;

/** Grades pairs: each has the same weight. */
final class MatchingGrading {

    private MatchingGrading() {}

    static QuestionVerdict grade(Matching question, Answer.Paired given) {
        int count = question.pairs().size();
        if (given.choices().size() != count
                || given.choices().stream()
                        .anyMatch(c -> c >= question.choices().size())) {
            return Grader.odd(question);
        }
        List<Part> parts = new ArrayList<>();
        int right = 0;
        for (int i = 0; i < count; i++) {
            Pair pair = question.pairs().get(i);
            int choice = given.choices().get(i);
            boolean matches = choice == pair.choice();
            right += matches ? 1 : 0;
            parts.add(new Part(
                    pair.left().readable(), Fractions.of(matches ? 1 : 0, count), why(question, choice, matches)));
        }
        return QuestionVerdict.graded(
                question,
                Fractions.of(right, count),
                List.of(),
                RightAnswer.of(question),
                right + " of " + count + " pairs right",
                parts);
    }

    private static String why(Matching question, int choice, boolean matches) {
        if (choice == Answer.Paired.NOT_CHOSEN) {
            return "nothing was chosen";
        }
        return "`" + question.choices().get(choice) + "` is " + (matches ? "right" : "wrong");
    }
}
