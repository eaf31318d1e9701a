package dev.slipway.progress.store;

import dev.slipway.progress.ProgressRows.VisitRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A student's first and last visit to a lesson. */
@Entity
@Table(name = "lesson_visit")
public class LessonVisit extends LessonRow {

    @Column(name = "first_at")
    public Instant firstAt;

    @Column(name = "last_at")
    public Instant lastAt;

    VisitRow row() {
        return new VisitRow(accountId, lesson, lastAt);
    }
}
