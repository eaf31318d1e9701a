package dev.slipway.quiz.store;

import dev.slipway.authoring.LessonKey;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** Extra time for a student in a quiz, given by an instructor. */
@Entity
@Table(name = "quiz_extension")
@IdClass(ExtensionRow.Key.class)
public class ExtensionRow extends PanacheEntityBase {

    /** The primary key. */
    public record Key(UUID accountId, String course, String lesson) implements Serializable {}

    @Id
    @Column(name = "account_id")
    public UUID accountId;

    @Id
    public String course;

    @Id
    public String lesson;

    public int minutes;

    static int minutesOf(UUID account, LessonKey lesson) {
        ExtensionRow row = findById(new Key(account, lesson.course(), lesson.lesson()));
        return row == null ? 0 : row.minutes;
    }

    static void set(UUID account, LessonKey lesson, int minutes) {
        ExtensionRow known = findById(new Key(account, lesson.course(), lesson.lesson()));
        ExtensionRow row = known == null ? new ExtensionRow() : known;
        row.accountId = account;
        row.course = lesson.course();
        row.lesson = lesson.lesson();
        row.minutes = minutes;
        row.persist();
    }

    static List<ExtensionRow> of(LessonKey lesson) {
        return list("course = ?1 and lesson = ?2", lesson.course(), lesson.lesson());
    }
}
