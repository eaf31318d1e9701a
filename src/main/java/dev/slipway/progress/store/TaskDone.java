package dev.slipway.progress.store;

import dev.slipway.progress.ProgressRows.TaskRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A task that a student has done. */
@Entity
@Table(name = "task_done")
public class TaskDone extends LessonRow {

    public String task;

    @Column(name = "done_at")
    public Instant doneAt;

    TaskRow row() {
        return new TaskRow(accountId, lesson, task);
    }
}
