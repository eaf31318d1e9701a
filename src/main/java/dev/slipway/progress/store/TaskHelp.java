package dev.slipway.progress.store;

import dev.slipway.progress.ProgressRows.HelpRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A hint or solution that a student opened, and the first time. {@code part}: see {@link HelpRow}. */
@Entity
@Table(name = "task_help")
public class TaskHelp extends LessonRow {

    public String task;
    public int part;

    @Column(name = "opened_at")
    public Instant openedAt;

    HelpRow row() {
        return new HelpRow(accountId, lesson, task, part);
    }
}
