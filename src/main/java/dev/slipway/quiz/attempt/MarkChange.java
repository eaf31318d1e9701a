package dev.slipway.quiz.attempt;

import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.attempt.Attempt.Graded;
import java.util.List;

/** What an instructor's act did to one attempt: the verdicts it replaced, and by what. Its fields are stored. */
public record MarkChange(List<QuestionVerdict> before, List<QuestionVerdict> after) {

    /** Only what differs. */
    static MarkChange between(Graded before, Graded after) {
        return new MarkChange(
                before.verdicts().stream()
                        .filter(one -> !after.verdicts().contains(one))
                        .toList(),
                after.verdicts().stream()
                        .filter(one -> !before.verdicts().contains(one))
                        .toList());
    }

    /** The attempt as it was before; verdicts that were replaced since stay. */
    Graded undoneIn(Graded attempt) {
        return attempt.regraded(before.stream()
                .filter(old ->
                        attempt.verdict(old.question()).filter(after::contains).isPresent())
                .toList());
    }
}
