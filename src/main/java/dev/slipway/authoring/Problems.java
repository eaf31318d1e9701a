package dev.slipway.authoring;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one run, in the order in which they were found. Not thread-safe. */
public final class Problems {

    private static final int MAX_LENGTH = 400;

    private final List<Problem> found = new ArrayList<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    /**
     * Adds a problem at one line. {@code what} and {@code hint} may quote text with several lines and of any length;
     * they are joined into one line and cut.
     */
    public void add(SourcePosition where, String what, String hint) {
        add(new Problem(where, fitting(what), fitting(hint)));
    }

    private static String fitting(String text) {
        String line = text.replaceAll("\\s*\\R\\s*", " ");
        int half = MAX_LENGTH / 2;
        return line.length() <= MAX_LENGTH
                ? line
                : line.substring(0, half) + " … " + line.substring(line.length() - half);
    }

    public void addAll(List<Problem> problems) {
        found.addAll(problems);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** An immutable copy. */
    public List<Problem> list() {
        return List.copyOf(found);
    }
}
