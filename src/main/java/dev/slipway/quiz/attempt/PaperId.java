package dev.slipway.quiz.attempt;

import java.util.Map;

/**
 * Identifies a paper by its questions, whatever their order: answers refer to questions by name, and to options by
 * their index in the file.
 *
 * @param versions of the questions, by their names
 */
public record PaperId(Map<String, QuestionVersion> versions) {

    public PaperId {
        versions = Map.copyOf(versions);
    }
}
