package dev.slipway.quiz.attempt;

import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.attempt.Attempt.Graded;
import java.util.List;

/** The effect of an instructor's action on one attempt: the old and new verdicts. Its fields are stored. */
public record MarkChange(List<QuestionVerdict> before, List<QuestionVerdict> after) {

    /** Contains only the verdicts that differ. */
    static MarkChange between(Graded before, Graded after) {
        return new MarkChange(
                before.verdicts().stream()
                        .filter(one -> !after.verdicts().contains(one))
                        .toList(),
                after.verdicts().stream()
                        .filter(one -> !before.verdicts().contains(one))
                        .toList());
    }

    /** The attempt with the old verdicts; verdicts that were changed again since are kept. */
    Graded undoneIn(Graded attempt) {
        return attempt.regraded(before.stream()
                .filter(old ->
                        attempt.verdict(old.question()).filter(after::contains).isPresent())
                .toList());
    }
}
