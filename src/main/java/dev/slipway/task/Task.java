package dev.slipway.task;

import dev.slipway.authoring.SourcePosition;
import java.util.List;
import java.util.Optional;

/**
 * Something to do in a lesson.
 *
 * @param id         unique in its lesson
 * @param check      all must hold; empty when it could not be read whole
 * @param solve      shell commands that do it, starting in the lesson's folder
 * @param undo       shell commands that take it back
 * @param nearMisses shell commands after which the check must still fail
 */
public record Task(
        String id,
        String title,
        List<Assertion> check,
        List<String> hints,
        String solve,
        Optional<String> undo,
        List<String> nearMisses,
        SourcePosition where) {

    private static final Finding NO_CHECK = Finding.fails(
            "This task cannot be checked: there is a mistake in its lesson. Please tell your instructor.");

    /** Looks at the engine until something does not hold. A task without a check is never done. */
    public Finding judge(Probe probe) {
        if (check.isEmpty()) {
            return NO_CHECK;
        }
        for (Assertion assertion : check) {
            Finding finding = assertion.judge(probe);
            if (!finding.holds()) {
                return finding;
            }
        }
        return Finding.holds("Done.");
    }
}
