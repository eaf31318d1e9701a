package dev.slipway.lint;

import dev.slipway.authoring.Problem;
import dev.slipway.authoring.Problems;
import dev.slipway.authoring.SourcePosition;
import dev.slipway.lint.Diagnostic.Severity;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Collects the diagnostics of a run, without duplicates. Not thread-safe. */
final class Diagnostics {

    private final TreeSet<Diagnostic> found = new TreeSet<>();

    void error(SourcePosition where, String what, String hint) {
        add(Severity.ERROR, where, what, hint);
    }

    void warning(SourcePosition where, String what, String hint) {
        add(Severity.WARNING, where, what, hint);
    }

    void errors(Collection<Problem> problems) {
        problems.forEach(p -> found.add(new Diagnostic(Severity.ERROR, p)));
    }

    private void add(Severity severity, SourcePosition where, String what, String hint) {
        Problems one = new Problems(); // it puts quoted text on one line
        one.add(where, what, hint);
        found.add(new Diagnostic(severity, one.list().getFirst()));
    }

    List<Diagnostic> sorted() {
        return List.copyOf(found);
    }
}
