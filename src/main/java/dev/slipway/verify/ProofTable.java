package dev.slipway.verify;

import java.util.List;
import java.util.Locale;

/** Formats results as a table: lesson, tasks, seconds, result. */
public final class ProofTable {

    private final int width;

    /** {@code names}: of all lessons, for the width of the first column. */
    public ProofTable(List<String> names) {
        this.width = Math.max(
                "lesson".length(), names.stream().mapToInt(String::length).max().orElse(0));
    }

    public String head() {
        return line("lesson", "tasks", "seconds", "result");
    }

    public String row(VerificationResult proof) {
        String tasks = proof.holds() ? String.valueOf(proof.tasks()) : proof.proven() + "/" + proof.tasks();
        String result =
                proof.failure().map(f -> "FAILED: " + f).orElse(proof.tasks() == 0 ? "nothing to prove" : "proven");
        return line(
                proof.lesson(),
                tasks,
                String.format(Locale.ROOT, "%.1f", proof.took().toMillis() / 1000.0),
                result);
    }

    /** The last line: the summary. */
    public static String sum(List<VerificationResult> proofs) {
        long failed = proofs.stream().filter(p -> !p.holds()).count();
        int tasks = proofs.stream().mapToInt(VerificationResult::proven).sum();
        return tasks + (tasks == 1 ? " task" : " tasks") + " proven in " + proofs.size()
                + (proofs.size() == 1 ? " lesson" : " lessons")
                + (failed == 0 ? "; none failed." : "; " + failed + " failed.");
    }

    private String line(String lesson, String tasks, String seconds, String result) {
        return String.format(Locale.ROOT, "%-" + width + "s  %5s  %7s  %s", lesson, tasks, seconds, result);
    }
}
