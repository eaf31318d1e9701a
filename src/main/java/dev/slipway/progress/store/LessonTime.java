package dev.slipway.progress.store;

import dev.slipway.progress.ProgressRows.TimeRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;

/** The seconds that a student was active at a lesson. */
@Entity
@Table(name = "lesson_time")
public class LessonTime extends LessonRow {

    public long seconds;

    TimeRow row() {
        return new TimeRow(accountId, lesson, Duration.ofSeconds(seconds));
    }
}
