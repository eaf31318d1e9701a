package dev.slipway.quiz.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
        return AttemptSummary.percent(points, most);
    }

    public static Optional<QuizAttempt> find(UUID account, String course, String lesson, int number) {
        return find("accountId = ?1 and course = ?2 and lesson = ?3 and number = ?4", account, course, lesson, number).firstResultOptional();
    }

    /** How many attempts the student has made: the number of the last. */
    public static int made(UUID account, String course, String lesson) {
        return find("select coalesce(max(number), 0) from QuizAttempt where accountId = ?1 and course = ?2 and lesson = ?3", account, course, lesson)
            .project(Integer.class).firstResult();
    }

    public static List<AttemptSummary> summaries(UUID account, String course, String lesson) {
        return find("accountId = ?1 and course = ?2 and lesson = ?3 order by number", account, course, lesson).project(AttemptSummary.class).list();
    }

    public static List<AttemptSummary> summaries(UUID account, String course) {
        return find("accountId = ?1 and course = ?2", account, course).project(AttemptSummary.class).list();
    }

    public static List<AttemptSummary> summaries(String course) {
        return find("course", course).project(AttemptSummary.class).list();
    }
}
