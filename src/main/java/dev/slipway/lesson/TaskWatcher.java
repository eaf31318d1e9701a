package dev.slipway.lesson;

import dev.slipway.enginemap.EngineEvent;
import dev.slipway.enginemap.PendingEvents;
import dev.slipway.sandbox.Sandbox;
import dev.slipway.task.Task;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Watches one student's engine while a lesson is open. After an event of the engine, and otherwise every few seconds,
 * it checks the open tasks and tells the page what changed. Uses two threads: one waits for events, the other checks.
 */
final class TaskWatcher {

    private static final Logger LOG = System.getLogger(TaskWatcher.class.getName());

    private final UUID student;
    private final LessonAddress at;
    private final Watching with;
    private final LessonPage page;
    private final PendingEvents pending = new PendingEvents();
    private final Semaphore due = new Semaphore(0);
    private final Map<String, String> told = new HashMap<>();
    private volatile boolean ended;
    private volatile SandboxAccess.@Nullable Events connection;

    TaskWatcher(UUID student, LessonAddress at, Watching with, LessonPage page) {
        this.student = student;
        this.at = at;
        this.with = with;
        this.page = page;
    }

    /** Occupies two threads until {@link #end}. */
    void start(Executor threads) {
        wake();
        threads.execute(this::followEvents);
        threads.execute(this::look);
    }

    /** Triggers a check soon. */
    void wake() {
        due.release();
    }

    void end() {
        ended = true;
        due.release();
        SandboxAccess.Events open = connection;
        if (open != null) {
            open.close();
        }
    }

    private void look() {
        try {
            while (!ended) {
                if (due.tryAcquire(with.times().look().toMillis(), TimeUnit.MILLISECONDS)) {
                    Thread.sleep(with.times().settle());
                    due.drainPermits();
                    lookLoggingFailure(this::tellEvents);
                }
                lookLoggingFailure(this::checkOpenTasks);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A failed check must not end the loop. */
    private void lookLoggingFailure(Runnable look) {
        try {
            if (!ended) {
                look.run();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a look at lesson " + at.lesson().id() + " failed; trying again", e);
        }
    }

    private void tellEvents() {
        with.sandboxes().running(student).ifPresent(s -> page.engineChanged(s.id(), pending.take()));
    }

    private void checkOpenTasks() {
        if (at.lesson().tasks().isEmpty()) {
            return;
        }
        Set<String> done = with.completed().of(student, at.key());
        List<Task> open =
                at.lesson().tasks().stream().filter(t -> !done.contains(t.id())).toList();
        if (open.isEmpty()) {
            return;
        }
        with.checker().check(student, at, open).stream()
                .filter(r -> !r.message().equals(told.put(r.task(), r.message())))
                .forEach(page::task);
    }

    private void followEvents() {
        try {
            while (!ended) {
                with.sandboxes().running(student).ifPresent(this::followEvents);
                Thread.sleep(with.times().reconnect());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void followEvents(Sandbox sandbox) {
        try (SandboxAccess.Events events = with.access().events(sandbox.id())) {
            connection = events;
            if (ended) {
                return;
            }
            events.read(this::onEvent);
        } catch (IOException | RuntimeException e) {
            // The sandbox stopped, its engine restarts, or its answer is invalid; the loop above tries again.
            LOG.log(
                    Level.DEBUG,
                    "following the events of sandbox " + sandbox.id().shortForm() + " failed; trying again",
                    e);
        } finally {
            connection = null;
        }
    }

    /** Health checks cause exec events every few seconds, which do not affect any task. */
    private void onEvent(Optional<EngineEvent> event) {
        if (event.filter(e -> e.action().startsWith("exec_")).isEmpty()) {
            event.ifPresent(pending::add);
            wake();
        }
    }
}
