package dev.slipway.quiz.store;

import dev.slipway.authoring.LessonKey;
import dev.slipway.quiz.attempt.AttemptSummary;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An attempt in the database; {@link AttemptRows} makes a {@link dev.slipway.quiz.attempt.Attempt} of it, and back. */
@Entity
@Table(name = "quiz_attempt")
public class QuizAttempt extends PanacheEntityBase {

    /** {@code OPEN}: answers are accepted. */
    public enum State {
        OPEN,
        GRADED
    }

    @Id
    public UUID id;

    @Column(name = "account_id")
    public UUID accountId;

    public String course;
    public String lesson;
    /** 1 for the student's first attempt at this quiz. */
    public int number;

    @Enumerated(EnumType.STRING)
    public State state;
    /**
     * Id of the revision. Null in attempts from before revisions existed; these have a {@link #verdict} instead of
     * {@link #marks}.
     */
    public @Nullable String edition;

    public long seed;
    /** JSON: names of the questions, in the order shown. */
    public @Nullable String asked;

    @Column(name = "started_at")
    public Instant startedAt;

    public @Nullable Instant deadline;
    /** Extra time given by an instructor. */
    @Column(name = "extra_minutes")
    public int extraMinutes;
    /** How many times answers were saved, as counted by pages. */
    public int saves;
    /** JSON: seconds spent on questions, by name. */
    public @Nullable String seconds;
    /** JSON: answers of earlier tries, by name of question. */
    public @Nullable String tries;
    /** JSON: name of question to answer. */
    public String answers;

    @Column(name = "submitted_at")
    public @Nullable Instant submittedAt;
    /** The points that count, after the deduction for lateness; 0 while open. */
    public BigDecimal points;

    public BigDecimal most;
    public boolean passed;
    /** How many questions a person still has to grade. */
    public int pending;
    /** JSON of {@link AttemptJson.Marks}. */
    public @Nullable String marks;
    /** JSON of what the student was shown, see {@link dev.slipway.quiz.attempt.ShownQuestion}. */
    public @Nullable String verdict;

    /** Whether the attempt is from before revisions existed: only its points are known. */
    boolean isOld() {
        return edition == null;
    }

    static Optional<QuizAttempt> find(UUID account, LessonKey lesson, int number) {
        return find(
                        "accountId = ?1 and course = ?2 and lesson = ?3 and number = ?4",
                        account,
                        lesson.course(),
                        lesson.lesson(),
                        number)
                .firstResultOptional();
    }

    /** Locks the row, because a save and the deadline may coincide. */
    static Optional<QuizAttempt> locked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** A part of an attempt, read without its large texts. */
    @RegisterForReflection
    record Head(UUID id, int number, State state) {}

    /** The student's last attempt; only this one can be open. The highest number comes from the index alone. */
    static Optional<Head> latest(UUID account, LessonKey lesson) {
        return find(
                        "accountId = ?1 and course = ?2 and lesson = ?3 and number = (select max(a.number) from QuizAttempt a"
                                + " where a.accountId = ?1 and a.course = ?2 and a.lesson = ?3)",
                        account,
                        lesson.course(),
                        lesson.lesson())
                .project(Head.class)
                .firstResultOptional();
    }

    static List<QuizAttempt> ofQuiz(LessonKey lesson) {
        return list("course = ?1 and lesson = ?2 order by startedAt, number", lesson.course(), lesson.lesson());
    }

    static List<UUID> overdue(Instant now) {
        return find("select id from QuizAttempt where state = ?1 and deadline <= ?2", State.OPEN, now)
                .project(UUID.class)
                .list();
    }

    /** Summaries of graded attempts. */
    static List<AttemptSummary> summaries(UUID account, LessonKey lesson) {
        return find(
                        "accountId = ?1 and course = ?2 and lesson = ?3 and state = ?4 order by number",
                        account,
                        lesson.course(),
                        lesson.lesson(),
                        State.GRADED)
                .project(AttemptSummary.class)
                .list();
    }

    static List<AttemptSummary> summaries(UUID account, String course) {
        return find("accountId = ?1 and course = ?2 and state = ?3", account, course, State.GRADED)
                .project(AttemptSummary.class)
                .list();
    }

    static List<AttemptSummary> summaries(String course) {
        return find("course = ?1 and state = ?2", course, State.GRADED)
                .project(AttemptSummary.class)
                .list();
    }
}
