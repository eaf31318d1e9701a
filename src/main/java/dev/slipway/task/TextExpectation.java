package dev.slipway.task;

import static dev.slipway.task.FindingText.code;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Texts that an output must contain, and a regular expression that must match a part of it. */
record TextExpectation(List<String> contains, Optional<Pattern> matches) {

    /** What is missing in the text, as the end of a sentence; empty when nothing is. */
    Optional<String> lacks(String text) {
        List<String> missing = contains.stream().filter(c -> !text.contains(c)).toList();
        if (!missing.isEmpty()) {
            return Optional.of("should contain " + FindingText.list(missing, ""));
        }
        return matches.filter(p -> !p.matcher(text).find()).map(p -> "should match " + code(p.pattern()));
    }
}
