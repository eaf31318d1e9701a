package dev.slipway.course.store;

import dev.slipway.database.UniqueKeyRetry;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** How many seconds a student was active at a lesson. */
@Entity
@Table(name = "lesson_time")
public class LessonTime extends PanacheEntityBase {

    @Id
    public UUID id;

    @Column(name = "account_id")
    public UUID accountId;

    public String course;
    public String lesson;
    public long seconds;

    public static List<LessonTime> inCourse(String course) {
        return list("course", course);
    }

    public static List<LessonTime> inCourse(UUID account, String course) {
        return list("accountId = ?1 and course = ?2", account, course);
    }

    /** Adds to it, in a transaction of its own. */
    static void add(UUID account, String course, String lesson, long seconds) {
        UniqueKeyRetry.retrying(() -> {
            if (update(
                            "seconds = seconds + ?1 where accountId = ?2 and course = ?3 and lesson = ?4",
                            seconds,
                            account,
                            course,
                            lesson)
                    > 0) {
                return null;
            }
            LessonTime row = new LessonTime();
            row.id = UUID.randomUUID();
            row.accountId = account;
            row.course = course;
            row.lesson = lesson;
            row.seconds = seconds;
            row.persist();
            return null;
        });
    }
}
