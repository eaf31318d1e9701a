package dev.slipway.course.store;

import dev.slipway.database.UniqueKeyRetry;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** That a student opened a lesson, first and last. */
@Entity
@Table(name = "lesson_visit")
public class LessonVisit extends PanacheEntityBase {

    @Id
    public UUID id;

    @Column(name = "account_id")
    public UUID accountId;

    public String course;
    public String lesson;

    @Column(name = "first_at")
    public Instant firstAt;

    @Column(name = "last_at")
    public Instant lastAt;

    public static List<LessonVisit> inCourse(String course) {
        return list("course", course);
    }

    public static List<LessonVisit> inCourse(UUID account, String course) {
        return list("accountId = ?1 and course = ?2", account, course);
    }

    /** Notes it, in a transaction of its own. */
    public static void note(UUID account, String course, String lesson) {
        UniqueKeyRetry.retrying(() -> {
            Instant now = Instant.now();
            int known = update(
                    "lastAt = ?1 where accountId = ?2 and course = ?3 and lesson = ?4", now, account, course, lesson);
            if (known > 0) {
                return null;
            }
            LessonVisit row = new LessonVisit();
            row.id = UUID.randomUUID();
            row.accountId = account;
            row.course = course;
            row.lesson = lesson;
            row.firstAt = now;
            row.lastAt = now;
            row.persist();
            return null;
        });
    }
}
