package dev.slipway.quiz.statistics;

import java.util.List;

/**
 * The parts of a question that statistics need.
 *
 * @param options the texts of the options; empty for other kinds
 */
public record AskedQuestion(String name, List<String> options) {

    public AskedQuestion {
        options = List.copyOf(options);
    }
}
