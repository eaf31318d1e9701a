package dev.slipway.quiz.attempt;

import java.util.Map;

/**
 * Tells papers with different questions apart. Their order does not count: answers name their question, and options by their
 * index in the file.
 *
 * @param versions of the questions, by their names
 */
public record PaperId(Map<String, QuestionVersion> versions) {

    public PaperId {
        versions = Map.copyOf(versions);
    }
}
