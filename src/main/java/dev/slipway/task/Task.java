package dev.slipway.task;

import dev.slipway.authoring.SourcePosition;
import java.util.List;
import java.util.Optional;

/**
 * Something to do in a lesson.
 *
 * @param id         unique in its lesson
 * @param check      assertions that must all hold; empty when any of them could not be read
 * @param solve      shell commands of the solution, starting in the lesson's folder
 * @param undo       shell commands that revert the solution
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

    /** Runs the assertions until one does not hold. A task without assertions is never done. */
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
