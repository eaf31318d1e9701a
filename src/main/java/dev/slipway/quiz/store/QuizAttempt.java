package dev.slipway.quiz.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A submitted attempt. */
@Entity
@Table(name = "quiz_attempt")
public class QuizAttempt extends PanacheEntityBase {

    @Id
    public UUID id;

    @Column(name = "account_id")
    public UUID accountId;

    public String course;
    public String lesson;

    /** 1 for the student's first attempt at this quiz. */
    public int number;

    @Column(name = "submitted_at")
    public Instant submittedAt;

    public BigDecimal points;

    public BigDecimal most;

    public boolean passed;

    /** JSON: name of question to answer, as given. */
    public String answers;

    /** JSON: what the student was shown, see {@link AttemptJson}. */
    public String verdict;

    /** 0 to 100, whole, rounded down. */
    public int percent() {
        return most.signum() == 0 ? 0 : points.multiply(BigDecimal.valueOf(100)).divide(most, 0, RoundingMode.DOWN).intValue();
    }

    public static List<QuizAttempt> of(UUID account, String course, String lesson) {
        return list("accountId = ?1 and course = ?2 and lesson = ?3 order by number", account, course, lesson);
    }

    public static List<QuizAttempt> of(UUID account, String course) {
        return list("accountId = ?1 and course = ?2", account, course);
    }

    public static List<QuizAttempt> inCourse(String course) {
        return list("course", course);
    }
}
