package dev.slipway.course.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.course.web.TaskChecker.Judgement;
import dev.slipway.enginemap.EngineEvent;
import dev.slipway.enginemap.PendingEvents;
import dev.slipway.enginemap.sandbox.EngineEvents;
import dev.slipway.sandbox.ContainerEngine;
import dev.slipway.sandbox.Sandbox;
import dev.slipway.sandbox.Sandboxes;
import dev.slipway.sandbox.engine.EngineClient;
import dev.slipway.task.Task;
import dev.slipway.task.store.TaskDone;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Watches one student's engine while a lesson is open: an event of the engine, or else some time, makes it look at the
 * tasks that are still open; an event also at what else depends on the engine. Two virtual threads: one waits for events,
 * one looks.
 */
final class TaskWatcher {

    /** Events come in bursts (create, attach, start); one look after them is enough. */
    private static final long SETTLE_MILLIS = 250;
    /** What no event tells, such as a file that was written or a service that came up, is found by looking. */
    private static final long LOOK_EVERY_SECONDS = 5;

    private static final Logger LOG = Logger.getLogger(TaskWatcher.class);

    private final UUID student;
    private final LessonAddress at;
    private final TaskChecker judge;
    private final Sandboxes sandboxes;
    private final ContainerEngine engine;
    private final Consumer<Judgement> tell;
    private final BiConsumer<Sandbox, List<EngineEvent>> moved;
    private final PendingEvents happened = new PendingEvents();
    private final Semaphore due = new Semaphore(0);
    private final Map<String, String> told = new HashMap<>();
    private volatile boolean ended;
    private volatile @Nullable EngineClient events;

    /** {@code tell} hears of tasks whose finding changed, {@code moved} that the engine of this sandbox may hold something else, and of the events that say so. */
    TaskWatcher(
            UUID student,
            LessonAddress at,
            TaskChecker judge,
            Sandboxes sandboxes,
            ContainerEngine engine,
            Consumer<Judgement> tell,
            BiConsumer<Sandbox, List<EngineEvent>> moved) {
        this.student = student;
        this.at = at;
        this.judge = judge;
        this.sandboxes = sandboxes;
        this.engine = engine;
        this.tell = tell;
        this.moved = moved;
    }

    void start() {
        wake();
        Thread.ofVirtual().name("watch-events").start(this::followEvents);
        Thread.ofVirtual().name("watch-tasks").start(this::look);
    }

    /** Makes it look soon. */
    void wake() {
        due.release();
    }

    void end() {
        ended = true;
        due.release();
        EngineClient connection = events;
        if (connection != null) {
            connection.close();
        }
    }

    private void look() {
        try {
            while (!ended) {
                boolean woken = due.tryAcquire(LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
                if (woken) {
                    Thread.sleep(SETTLE_MILLIS);
                    due.drainPermits();
                    tryTo(() -> sandboxes
                            .ofOwner(student)
                            .filter(Sandbox::isRunning)
                            .ifPresent(s -> moved.accept(s, happened.take())));
                }
                tryTo(this::lookOnce);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A failed look is not the last one. */
    private void tryTo(Runnable look) {
        try {
            if (!ended) {
                look.run();
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "a look at lesson %s failed; trying again", at.lesson().id());
        }
    }

    private void lookOnce() {
        if (at.lesson().tasks().isEmpty()) {
            return;
        }
        Set<String> done =
                TaskDone.inLesson(student, at.course().id(), at.lesson().id());
        List<Task> open =
                at.lesson().tasks().stream().filter(t -> !done.contains(t.id())).toList();
        if (open.isEmpty()) {
            return;
        }
        judge.judge(student, at, open).stream()
                .filter(j -> !j.message().equals(told.put(j.task(), j.message())))
                .forEach(tell);
    }

    private void followEvents() {
        try {
            while (!ended) {
                Optional<Sandbox> running = sandboxes.ofOwner(student).filter(Sandbox::isRunning);
                running.ifPresent(this::followEvents);
                Thread.sleep(1000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void followEvents(Sandbox sandbox) {
        try (EngineClient connection = EngineClient.connect(engine, sandbox.id())) {
            events = connection;
            if (ended) {
                return;
            }
            connection.events(this::onEvent);
        } catch (IOException | RuntimeException e) {
            // The sandbox stopped, its engine restarts, or it says what no engine says; the loop above tries again.
            LOG.debugf(
                    e,
                    "following the events of sandbox %s failed; trying again",
                    sandbox.id().shortForm());
        } finally {
            events = null;
        }
    }

    /** Health checks make exec events every few seconds; they change nothing a task looks at. */
    private void onEvent(JsonNode event) {
        if (event.isMissingNode()) {
            wake();
        } else if (!event.path("Action").asText().startsWith("exec_")) {
            happened.add(EngineEvents.read(event));
            wake();
        }
    }
}
