package dev.slipway.lesson;

import dev.slipway.enginemap.EngineEvent;
import dev.slipway.sandbox.Sandbox;
import dev.slipway.sandbox.SandboxId;
import dev.slipway.task.Finding;
import java.util.List;
import java.util.Optional;

/**
 * The page of an open lesson in a browser: a port. It must be thread-safe. After the page is closed, calls have no
 * effect.
 */
public interface LessonPage {

    /** The student's sandbox as it is now; empty when there is none yet. */
    void sandbox(Optional<Sandbox> sandbox);

    /** A task was done before, or its check has a new result. */
    void task(CheckResult result);

    /**
     * The result of a check that the student asked for. {@code parts}: the result of each assertion; empty when the
     * task is done.
     */
    void checked(CheckResult result, List<Finding> parts);

    /** A check that the student asked for could not be made. {@code why}: the reason, for the student. */
    void notChecked(String task, String why);

    /**
     * The contents of this sandbox's engine may have changed. {@code events}: the events that say so, possibly none.
     */
    void engineChanged(SandboxId sandbox, List<EngineEvent> events);
}
