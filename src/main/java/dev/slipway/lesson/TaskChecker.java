package dev.slipway.lesson;

import dev.slipway.progress.CompletedTasks;
import dev.slipway.sandbox.Sandbox;
import dev.slipway.task.Finding;
import dev.slipway.task.Probe;
import dev.slipway.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Checks tasks in a student's sandbox, and records those that are done. */
public final class TaskChecker {

    /** The message for a student whose requested check could not be made. */
    public static final String NOT_RUNNING = "Your sandbox does not run. Start it, then check again.";

    private final StudentSandboxes sandboxes;
    private final SandboxAccess access;
    private final CompletedTasks completed;

    public TaskChecker(StudentSandboxes sandboxes, SandboxAccess access, CompletedTasks completed) {
        this.sandboxes = sandboxes;
        this.access = access;
        this.completed = completed;
    }

    /**
     * The finding of each assertion of the task; records nothing. Empty when the sandbox does not run or does not
     * answer.
     */
    public List<Finding> findings(UUID student, Task task) {
        Optional<Probe> probe = probe(student);
        try {
            return probe.map(p -> task.check().stream().map(a -> a.judge(p)).toList())
                    .orElse(List.of());
        } catch (Probe.UnavailableException e) {
            return List.of();
        }
    }

    /** Checks one task. Empty when the sandbox does not run or does not answer; see {@link #NOT_RUNNING}. */
    public Optional<CheckResult> check(UUID student, LessonAddress at, Task task) {
        return check(student, at, List.of(task)).stream().findFirst();
    }

    /**
     * Checks tasks with a single probe of the engine. If the sandbox stops answering, returns the results so far;
     * empty when it does not run.
     */
    List<CheckResult> check(UUID student, LessonAddress at, List<Task> tasks) {
        List<CheckResult> results = new ArrayList<>();
        try {
            probe(student).ifPresent(probe -> tasks.forEach(task -> results.add(check(student, at, task, probe))));
        } catch (Probe.UnavailableException e) {
            return results; // those before this one
        }
        return results;
    }

    private CheckResult check(UUID student, LessonAddress at, Task task, Probe probe) {
        Finding finding = task.judge(probe);
        if (finding.holds()) {
            completed.add(student, at.key(), task.id());
        }
        return new CheckResult(task.id(), finding.holds(), finding.message());
    }

    private Optional<Probe> probe(UUID student) {
        return sandboxes.running(student).map(Sandbox::id).map(access::probe);
    }
}
