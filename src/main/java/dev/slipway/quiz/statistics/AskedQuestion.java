package dev.slipway.quiz.statistics;

import java.util.List;

/**
 * A question as the statistics need it.
 *
 * @param options the texts of what can be chosen; empty for other kinds
 */
public record AskedQuestion(String name, List<String> options) {

    public AskedQuestion {
        options = List.copyOf(options);
    }
}
