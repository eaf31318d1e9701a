package dev.slipway.lesson;

import dev.slipway.enginemap.EngineEvent;
import dev.slipway.sandbox.Sandbox;
import dev.slipway.sandbox.SandboxId;
import dev.slipway.task.Finding;
import java.util.List;
import java.util.Optional;

/** The page of an open lesson, in a browser: a port. It is called from several threads. A page that is gone ignores what it is told. */
public interface LessonPage {

    /** The student's sandbox as it is now; empty when there is none yet. */
    void sandbox(Optional<Sandbox> sandbox);

    /** A task was done before, or checking it found something else than the last time. */
    void task(CheckResult result);

    /** The result of a check that the student asked for. {@code parts}: what each assertion found; empty when the task is done. */
    void checked(CheckResult result, List<Finding> parts);

    /** The check that the student asked for could not be made. {@code why} is for the student. */
    void notChecked(String task, String why);

    /** The engine of this sandbox may hold something else than before. {@code events}: those that say so, possibly none. */
    void engineChanged(SandboxId sandbox, List<EngineEvent> events);
}
