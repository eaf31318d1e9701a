package dev.slipway.progress;

import dev.slipway.authoring.LessonKey;
import dev.slipway.progress.ProgressRows.HelpRow;
import dev.slipway.task.Task;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Which hints and solutions students have opened. */
public final class OpenedHelp {

    private final ProgressStore store;
    private final Clock clock;

    public OpenedHelp(ProgressStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The help that the student has opened in a lesson, ordered by task id and part. */
    public List<HelpRow> of(UUID student, LessonKey lesson) {
        return store.helpOpened(student, lesson);
    }

    /**
     * Records that the student opened a part of a task's help. Only the first time is stored.
     *
     * @param part number of the hint, from 1, or {@link HelpRow#SOLUTION}
     * @return false when the task has no such part; then nothing is recorded
     */
    public boolean note(UUID student, LessonKey lesson, Task task, int part) {
        if (part < HelpRow.SOLUTION || part > task.hints().size()) {
            return false;
        }
        store.addHelp(student, lesson, task.id(), part, clock.instant());
        return true;
    }
}
