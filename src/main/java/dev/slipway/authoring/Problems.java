package dev.slipway.authoring;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one run, in the order in which they were found. Not for use by several threads. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    /** Adds what is wrong at one line; {@code what} and {@code hint} as in {@link Problem}. */
    public void add(SourcePosition where, String what, String hint) {
        add(new Problem(where, what, hint));
    }

    public void addAll(List<Problem> problems) {
        found.addAll(problems);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** A copy, which later additions do not change. */
    public List<Problem> list() {
        return List.copyOf(found);
    }
}
