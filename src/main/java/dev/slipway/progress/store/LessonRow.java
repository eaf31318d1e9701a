package dev.slipway.progress.store;

import dev.slipway.authoring.LessonKey;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** A row about one student and one lesson. */
@MappedSuperclass
public abstract class LessonRow extends PanacheEntityBase {

    /** Selects the rows of a student in a lesson; parameters: account, course, lesson. */
    static final String OF_LESSON = "accountId = ?1 and course = ?2 and lesson = ?3";

    /** Selects the rows of a student in a course; parameters: account, course. */
    static final String OF_STUDENT = "accountId = ?1 and course = ?2";

    @Id
    public UUID id;

    @Column(name = "account_id")
    public UUID accountId;

    public String course;
    public String lesson;

    /** To be called on a new row before it is persisted. */
    void identify(UUID account, LessonKey key) {
        id = UUID.randomUUID();
        accountId = account;
        course = key.course();
        lesson = key.lesson();
    }
}
