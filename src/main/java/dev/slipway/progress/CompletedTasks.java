package dev.slipway.progress;

import dev.slipway.authoring.LessonKey;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** Which tasks students have done. A task that was done once stays done, whatever happens to the sandbox. */
public final class CompletedTasks {

    private final ProgressStore store;
    private final Clock clock;

    public CompletedTasks(ProgressStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Ids of the tasks of a lesson that the student has done. */
    public Set<String> of(UUID student, LessonKey lesson) {
        return store.tasksDone(student, lesson);
    }

    /** Records a task as done; only the first time is stored. */
    public void add(UUID student, LessonKey lesson, String task) {
        store.addTaskDone(student, lesson, task, clock.instant());
    }
}
