package dev.slipway.lesson;

import dev.slipway.sandbox.Sandbox;
import dev.slipway.task.Finding;
import dev.slipway.task.Task;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** A lesson that a student has open in a page. Tells the page about the sandbox's state and about tasks. */
public final class OpenLesson {

    private final UUID student;
    private final LessonAddress at;
    private final LessonPage page;
    private final Watching with;
    private final StarterFiles starterFiles;
    private final Executor threads;
    private final Consumer<OpenLesson> onEnd;
    private final TaskWatcher watcher;
    private final Runnable unsubscribe;

    OpenLesson(
            UUID student,
            LessonAddress at,
            LessonPage page,
            Watching with,
            StarterFiles starterFiles,
            Executor threads,
            Consumer<OpenLesson> onEnd) {
        this.student = student;
        this.at = at;
        this.page = page;
        this.with = with;
        this.starterFiles = starterFiles;
        this.threads = threads;
        this.onEnd = onEnd;
        this.watcher = new TaskWatcher(student, at, with, page);
        this.unsubscribe = with.sandboxes().onChange(this::onChange);
    }

    public UUID student() {
        return student;
    }

    public LessonAddress at() {
        return at;
    }

    boolean lacksSandbox() {
        return !at.lesson().tasks().isEmpty()
                && with.sandboxes().ofOwner(student).isEmpty();
    }

    /** Sends the current state to the page, delivers the starter files if the sandbox runs, and begins to watch. */
    public void begin() {
        Optional<Sandbox> sandbox = with.sandboxes().ofOwner(student);
        page.sandbox(sandbox);
        with.completed().of(student, at.key()).forEach(task -> page.task(CheckResult.doneBefore(task)));
        deliverStarterFiles(sandbox);
        watcher.start(threads);
    }

    /** Hands over to another thread: a slow page must not block the one that changes the sandbox. */
    private void onChange(Sandbox sandbox) {
        if (sandbox.owner().equals(student)) {
            threads.execute(() -> {
                deliverStarterFiles(Optional.of(sandbox));
                page.sandbox(Optional.of(sandbox));
                watcher.wake();
            });
        }
    }

    private void deliverStarterFiles(Optional<Sandbox> sandbox) {
        sandbox.filter(Sandbox::isRunning).ifPresent(s -> starterFiles.deliver(s.id(), at.lesson()));
    }

    /** Records that somebody is at the page, which counts as use of the sandbox. */
    public void active() {
        with.sandboxes().touch(student);
        page.sandbox(with.sandboxes().ofOwner(student));
    }

    /**
     * Checks this task now for the student, whether it was done or not. Does nothing when the lesson has no such
     * task.
     */
    public void check(String task) {
        with.sandboxes().touch(student);
        at.lesson().task(task).ifPresent(this::check);
    }

    private void check(Task task) {
        with.checker()
                .check(student, at, task)
                .ifPresentOrElse(
                        result -> page.checked(
                                result,
                                result.done()
                                        ? List.<Finding>of()
                                        : with.checker().findings(student, task)),
                        () -> page.notChecked(task.id(), TaskChecker.NOT_RUNNING));
    }

    /** Stops watching, because the page is closed. May be called more than once. */
    public void end() {
        unsubscribe.run();
        watcher.end();
        onEnd.accept(this);
    }
}
