package dev.slipway.lint;

import dev.slipway.authoring.Problem;
import java.util.Comparator;
import java.util.Locale;

/**
 * A finding of the linter, for authors. An error keeps a lesson from working as promised; a warning asks for a second
 * look.
 */
public record Diagnostic(Severity severity, Problem problem) implements Comparable<Diagnostic> {

    public enum Severity {
        ERROR,
        WARNING
    }

    private static final Comparator<Diagnostic> ORDER = Comparator.<Diagnostic, String>comparing(
                    r -> r.problem().where().file())
            .thenComparing(r -> r.problem().where().line())
            .thenComparing(Diagnostic::severity)
            .thenComparing(r -> r.problem().what());

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code file:line: what is wrong. Hint}; a warning is marked as such after the line number. */
    public String asLine() {
        return problem.where() + ": " + (isError() ? "" : "warning: ") + problem.what() + ". "
                + problem.hint().substring(0, 1).toUpperCase(Locale.ROOT)
                + problem.hint().substring(1);
    }

    /** By file and line, errors first. */
    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
