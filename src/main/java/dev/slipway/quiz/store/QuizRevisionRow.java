package dev.slipway.quiz.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A revision of a quiz that attempts refer to. Rows are never changed. */
@Entity
@Table(name = "quiz_edition")
public class QuizRevisionRow extends PanacheEntityBase {

    /** SHA-256 of lesson and content, in hexadecimal digits. */
    @Id
    public String id;

    public String course;
    public String lesson;
    /** JSON of {@link dev.slipway.quiz.attempt.QuizRevision}. */
    public String content;

    @Column(name = "first_at")
    public Instant firstAt;
}
