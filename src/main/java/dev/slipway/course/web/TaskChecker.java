package dev.slipway.course.web;

import dev.slipway.course.store.ProgressReader;
import dev.slipway.sandbox.ContainerEngine;
import dev.slipway.sandbox.Sandbox;
import dev.slipway.sandbox.Sandboxes;
import dev.slipway.task.Finding;
import dev.slipway.task.Probe;
import dev.slipway.task.Task;
import dev.slipway.task.sandbox.SandboxProbe;
import dev.slipway.task.store.TaskDone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Checks tasks in a student's sandbox, and notes those that are done. */
@ApplicationScoped
class TaskChecker {

    /** {@code done} is also true when the task was done before and the engine looks different now. */
    record Judgement(String task, boolean done, String message) {}

    @Inject
    Sandboxes sandboxes;

    @Inject
    ContainerEngine engine;

    @Inject
    ProgressReader progress;

    /** What each assertion of the task finds by itself; notes nothing. Empty when the sandbox does not run or does not answer. */
    List<Finding> look(UUID student, Task task) {
        return sandboxes
                .ofOwner(student)
                .filter(Sandbox::isRunning)
                .map(sandbox -> {
                    Probe probe = new SandboxProbe(engine, sandbox.id());
                    try {
                        return task.check().stream()
                                .map(assertion -> assertion.judge(probe))
                                .toList();
                    } catch (Probe.UnavailableException e) {
                        return List.<Finding>of();
                    }
                })
                .orElse(List.of());
    }

    /** Looks once at the engine for all these tasks. Empty when the sandbox does not run or does not answer. */
    List<Judgement> judge(UUID student, LessonAddress at, List<Task> tasks) {
        Optional<Sandbox> sandbox = sandboxes.ofOwner(student).filter(Sandbox::isRunning);
        if (sandbox.isEmpty()) {
            return List.of();
        }
        Probe probe = new SandboxProbe(engine, sandbox.get().id());
        List<Judgement> judgements = new ArrayList<>();
        try {
            for (Task task : tasks) {
                Finding finding = task.judge(probe);
                if (finding.holds()) {
                    TaskDone.note(student, at.course().id(), at.lesson().id(), task.id());
                    progress.changed(student, at.course().id());
                }
                judgements.add(new Judgement(task.id(), finding.holds(), finding.message()));
            }
        } catch (Probe.UnavailableException e) {
            return judgements;
        }
        return judgements;
    }
}
