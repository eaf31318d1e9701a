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
import java.util.UUID;

/** That a student opened a hint or the solution of a task, and when first. */
@Entity
@Table(name = "task_help")
public class TaskHelp extends PanacheEntityBase {

    /** The {@link #part} that is the solution; hints count from 1. */
    public static final int SOLUTION = 0;

    @Id
    public UUID id;

    @Column(name = "account_id")
    public UUID accountId;

    public String course;
    public String lesson;
    public String task;
    public int part;

    @Column(name = "opened_at")
    public Instant openedAt;

    public boolean isSolution() {
        return part == SOLUTION;
    }

    public static List<TaskHelp> inLesson(UUID account, String course, String lesson) {
        return QuarkusTransaction.requiringNew()
                .call(() -> list(
                        "accountId = ?1 and course = ?2 and lesson = ?3 order by task, part", account, course, lesson));
    }

    public static List<TaskHelp> inCourse(String course) {
        return list("course", course);
    }

    public static List<TaskHelp> inCourse(UUID account, String course) {
        return list("accountId = ?1 and course = ?2", account, course);
    }

    /** Notes it, in a transaction of its own; does nothing when it was noted before. */
    public static void note(UUID account, String course, String lesson, String task, int part) {
        UniqueKeyRetry.retrying(() -> {
            if (count(
                            "accountId = ?1 and course = ?2 and lesson = ?3 and task = ?4 and part = ?5",
                            account,
                            course,
                            lesson,
                            task,
                            part)
                    > 0) {
                return null;
            }
            TaskHelp row = new TaskHelp();
            row.id = UUID.randomUUID();
            row.accountId = account;
            row.course = course;
            row.lesson = lesson;
            row.task = task;
            row.part = part;
            row.openedAt = Instant.now();
            row.persist();
            return null;
        });
    }
}
