package dev.slipway.quiz.attempt;

import java.util.List;

/**
 * Tells one paper from another.
 *
 * @param seed of the attempt
 * @param questions their names, in the order shown
 * @param versions of these questions, in the same order
 */
public record PaperId(long seed, List<String> questions, List<QuestionVersion> versions) {

    public PaperId {
        questions = List.copyOf(questions);
        versions = List.copyOf(versions);
    }
}
