package dev.slipway.quiz.grading;

import dev.slipway.quiz.Answer.Checked;
import dev.slipway.quiz.Fractions;
import dev.slipway.quiz.Lab;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.QuestionVerdict.Part;
import java.util.List;

/** Grades the findings of a check: each has the same weight. */
final class LabGrading {

    private LabGrading() {}

    static QuestionVerdict grade(Lab question, Checked given) {
        int count = given.findings().size();
        int passed =
                (int) given.findings().stream().filter(Checked.Finding::passed).count();
        List<Part> parts = given.findings().stream()
                .map(one -> new Part(
                        one.text(), Fractions.of(one.passed() ? 1 : 0, count), one.passed() ? "found" : "not as asked"))
                .toList();
        return QuestionVerdict.graded(
                question,
                Fractions.of(passed, count),
                List.of(),
                RightAnswer.of(question),
                passed + " of " + count + " checks passed",
                parts);
    }
}
