package dev.slipway.task.store;

import dev.slipway.database.UniqueKeyRetry;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A task that a student has done. Once done it stays done, whatever becomes of the sandbox. */
@Entity
@Table(name = "task_done")
public class TaskDone extends PanacheEntityBase {

    @Id
    public UUID id;

    @Column(name = "account_id")
    public UUID accountId;

    public String course;
    public String lesson;
    public String task;

    @Column(name = "done_at")
    public Instant doneAt;

    /** Ids of the tasks of a lesson that the student has done. */
    public static Set<String> inLesson(UUID account, String course, String lesson) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> TaskDone.<TaskDone>list(
                                        "accountId = ?1 and course = ?2 and lesson = ?3", account, course, lesson)
                                .stream()
                                .map(t -> t.task)
                                .collect(Collectors.toSet()));
    }

    public static List<TaskDone> inCourse(String course) {
        return list("course", course);
    }

    public static List<TaskDone> inCourse(UUID account, String course) {
        return list("accountId = ?1 and course = ?2", account, course);
    }

    /** Notes it, in a transaction of its own; does nothing when it was noted before. */
    public static void note(UUID account, String course, String lesson, String task) {
        UniqueKeyRetry.retrying(() -> {
            if (count("accountId = ?1 and course = ?2 and lesson = ?3 and task = ?4", account, course, lesson, task)
                    > 0) {
                return null;
            }
            TaskDone row = new TaskDone();
            row.id = UUID.randomUUID();
            row.accountId = account;
            row.course = course;
            row.lesson = lesson;
            row.task = task;
            row.doneAt = Instant.now();
            row.persist();
            return null;
        });
    }
}
