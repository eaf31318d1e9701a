package dev.slipway.course;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The info string of a code block: a language, then words specific to Slipway, some with a value. */
public record InfoString(String language, List<String> words) {

    public static InfoString parse(String info) {
        List<String> all = Arrays.stream(info.strip().split("\\s+"))
                .filter(w -> !w.isEmpty())
                .toList();
        return all.isEmpty()
                ? new InfoString("", List.of())
                : new InfoString(all.getFirst(), all.subList(1, all.size()));
    }

    public boolean says(String word) {
        return words.contains(word);
    }

    public Optional<String> value(String key) {
        return words.stream()
                .filter(w -> w.startsWith(key + "="))
                .map(w -> w.substring(key.length() + 1))
                .findFirst();
    }

    /** The words that are not known. */
    List<String> unknown() {
        return words.stream()
                .filter(w ->
                        !w.equals("run") && !w.equals("output") && !w.startsWith("file=") && !w.startsWith("task="))
                .toList();
    }
}
