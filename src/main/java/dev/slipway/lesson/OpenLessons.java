package dev.slipway.lesson;

import dev.slipway.progress.CompletedTasks;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** The lessons that are open in browsers. */
public final class OpenLessons {

    private final Watching watching;
    private final StarterFiles starterFiles;
    private final Executor threads;
    private final Set<OpenLesson> open = ConcurrentHashMap.newKeySet();

    /**
     * {@code threads} must start each task on a thread of its own: two tasks run for each open lesson, as long as it
     * is open.
     */
    public OpenLessons(
            StudentSandboxes sandboxes,
            SandboxAccess access,
            TaskChecker checker,
            CompletedTasks completed,
            WatchTimes times,
            Executor threads) {
        this.watching = new Watching(sandboxes, access, checker, completed, times);
        this.starterFiles = new StarterFiles(access);
        this.threads = threads;
    }

    /**
     * Opens the lesson for a student's page. The caller must call {@link OpenLesson#begin}, and
     * {@link OpenLesson#end} when the page is closed.
     */
    public OpenLesson open(UUID student, LessonAddress at, LessonPage page) {
        var lesson = new OpenLesson(student, at, page, watching, starterFiles, threads, this::ended);
        open.add(lesson);
        expect();
        return lesson;
    }

    private void ended(OpenLesson lesson) {
        if (open.remove(lesson)) {
            expect();
        }
    }

    /** Students at a lesson with tasks who have no sandbox yet are likely the next to want one. */
    private void expect() {
        watching.sandboxes().expect((int) open.stream()
                .filter(OpenLesson::lacksSandbox)
                .map(OpenLesson::student)
                .distinct()
                .count());
    }
}
