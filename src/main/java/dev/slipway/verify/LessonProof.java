package dev.slipway.verify;

import dev.slipway.authoring.Problem;
import dev.slipway.course.Lesson;
import dev.slipway.sandbox.CommandResult;
import dev.slipway.task.Finding;
import dev.slipway.task.Task;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Proves the tasks of a lesson one after the other in one sandbox, in the order of the lesson. A task's check must
 * fail at first and after each near-miss, pass after the solution, fail after the undo if there is one, and pass
 * after solving again. A lesson with an authoring problem fails, because part of it may be missing.
 */
public final class LessonProof {

    private final TestSandbox.Source source;
    private final Patience patience;

    /**
     * How long to wait for a check's result to settle.
     *
     * @param done   how long a service may take to come up after a solution; the lesson page rechecks as well
     * @param settle how long to wait whether a near-miss passes after all
     * @param pause  the interval between checks
     */
    public record Patience(Duration done, Duration settle, Duration pause) {
        public static final Patience USUAL =
                new Patience(Duration.ofSeconds(20), Duration.ofSeconds(1), Duration.ofMillis(500));
    }

    /** A task failed; the message is the reason. */
    private static final class NotProven extends RuntimeException {
        private final String reason;

        NotProven(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    public LessonProof(TestSandbox.Source source, Patience patience) {
        this.source = source;
        this.patience = patience;
    }

    /**
     * {@code course}: the course's id. Does not throw for problems of the lesson or the sandbox; they become the
     * result's failure.
     */
    public VerificationResult prove(String course, Lesson lesson) {
        long from = System.nanoTime();
        int[] proven = {0};
        Optional<String> failure = Optional.empty();
        try {
            requireSound(lesson.problems());
            if (!lesson.tasks().isEmpty()) {
                proveAll(lesson, proven);
            }
        } catch (NotProven e) {
            failure = Optional.of(e.reason());
        } catch (RuntimeException | IOException e) {
            failure = Optional.of("the proof broke off: " + e.getMessage());
        }
        return new VerificationResult(
                course + "/" + lesson.id(),
                lesson.tasks().size(),
                proven[0],
                Duration.ofNanos(System.nanoTime() - from),
                failure);
    }

    private static void requireSound(List<Problem> problems) {
        if (!problems.isEmpty()) {
            String others = problems.size() == 1
                    ? ""
                    : " (and " + (problems.size() - 1) + " more; ./slipway check lessons lists all)";
            throw new NotProven(
                    "the lesson has a mistake: " + problems.getFirst().asLine() + others);
        }
    }

    private void proveAll(Lesson lesson, int[] proven) throws IOException {
        try (TestSandbox sandbox = source.fresh()) {
            sandbox.putStarterFiles(lesson);
            for (Task task : lesson.tasks()) {
                prove(lesson, task, sandbox);
                proven[0]++;
            }
        }
    }

    private void prove(Lesson lesson, Task task, TestSandbox sandbox) {
        refuse(task, sandbox, Duration.ZERO, "passes before anybody has done anything");
        for (String nearMiss : task.nearMisses()) {
            CommandResult result = sandbox.run(in(lesson, nearMiss));
            require(!result.timedOut(), task, "the near-miss " + quote(nearMiss) + " did not end in time");
            refuse(task, sandbox, patience.settle(), "passes after the near-miss " + quote(nearMiss));
        }
        run(lesson, task, task.solve(), "solution", sandbox);
        awaitDone(task, sandbox, "its solution");
        if (task.undo().isPresent()) {
            run(lesson, task, task.undo().get(), "undo", sandbox);
            refuse(task, sandbox, Duration.ZERO, "still passes after its undo");
            run(lesson, task, task.solve(), "solution", sandbox);
            awaitDone(task, sandbox, "solving it again");
        }
    }

    /** Requires that the check fails now, and still fails after the given time. */
    private void refuse(Task task, TestSandbox sandbox, Duration within, String otherwise) {
        require(!sandbox.judge(task).holds(), task, "its check " + otherwise);
        if (!within.isZero()) {
            sleep(within);
            require(!sandbox.judge(task).holds(), task, "its check " + otherwise);
        }
    }

    private void awaitDone(Task task, TestSandbox sandbox, String after) {
        long until = System.nanoTime() + patience.done().toNanos();
        Finding finding = sandbox.judge(task);
        while (!finding.holds() && System.nanoTime() < until) {
            sleep(patience.pause());
            finding = sandbox.judge(task);
        }
        require(finding.holds(), task, "its check does not pass after " + after + ": " + finding.message());
    }

    private static void run(Lesson lesson, Task task, String script, String what, TestSandbox sandbox) {
        CommandResult result = sandbox.run(in(lesson, script));
        require(!result.timedOut(), task, "its " + what + " did not end in time");
        require(
                result.exitCode() == 0,
                task,
                "its " + what + " ended with exit code " + result.exitCode() + ": "
                        + end(result.output() + result.errors()));
    }

    private static void require(boolean holds, Task task, String reason) {
        if (!holds) {
            throw new NotProven(task.where() + ": task `" + task.id() + "`: " + reason);
        }
    }

    private static String in(Lesson lesson, String script) {
        return "mkdir -p ~/" + lesson.id() + " && cd ~/" + lesson.id() + "\n" + script;
    }

    private static String quote(String script) {
        List<String> lines = script.lines().toList();
        return "`" + lines.getFirst() + (lines.size() > 1 ? " …" : "") + "`";
    }

    /** The last lines of the output, joined into one line. */
    private static String end(String output) {
        List<String> lines = output.strip().lines().filter(l -> !l.isBlank()).toList();
        return lines.isEmpty()
                ? "it printed nothing"
                : String.join(" | ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotProven("interrupted");
        }
    }
}
