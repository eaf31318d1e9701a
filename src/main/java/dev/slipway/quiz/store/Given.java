package dev.slipway.quiz.store;

import dev.slipway.quiz.Answer;
import java.util.HashMap;
import java.util.Map;

/**
 * What a page sends.
 *
 * @param answers of the questions it shows, given or blank
 * @param saves how many times this page and those before it have saved; what comes behind a later one is out of date
 * @param seconds spent on questions so far, by name
 */
public record Given(Map<String, Answer> answers, int saves, Map<String, Long> seconds) {

    /** And these, which no form holds: what checks have found. */
    public Given and(Map<String, Answer> more) {
        Map<String, Answer> all = new HashMap<>(answers);
        all.putAll(more);
        return new Given(all, saves, seconds);
    }
}
