package dev.slipway.quiz.attempt;

import dev.slipway.quiz.attempt.Attempt.Graded;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All students' attempts at a quiz, for instructors: a port. Attempts of instructors are not included. */
public interface ClassAttempts {

    /**
     * An attempt in a list.
     *
     * @param hasQuestions false for an attempt from before revisions existed: only its points are known
     * @param at when it was submitted, or when it was started if it is open
     * @param pending how many questions a person still has to grade
     */
    record Line(
            UUID id,
            Student student,
            int number,
            boolean open,
            boolean hasQuestions,
            Instant at,
            BigDecimal points,
            BigDecimal most,
            int percent,
            boolean passed,
            int pending) {}

    /**
     * A graded attempt with its student.
     *
     * @param seconds spent on questions, by name, as far as known
     */
    record GradedAttempt(UUID id, Student student, Graded graded, Map<String, Long> seconds) {}

    /** All attempts, by name of student, then by number. */
    List<Line> all(OfferedQuiz quiz);

    /** Graded attempts with their questions, in the order of {@link #all}. */
    List<GradedAttempt> graded(OfferedQuiz quiz);

    /** Empty when {@link #graded(OfferedQuiz)} does not contain such an attempt. */
    Optional<GradedAttempt> graded(OfferedQuiz quiz, UUID attempt);

    /** All students, by name. */
    List<Student> students();

    /** Extra minutes that instructors gave, by account. */
    Map<UUID, Integer> extensions(OfferedQuiz quiz);

    /**
     * An entry of the audit trail in a list, without the changes to marks.
     *
     * @param undoable whether it is a regrade that was not undone
     */
    record AuditLine(
            UUID id,
            Instant at,
            String actor,
            AuditEntry.Act act,
            String subject,
            String reason,
            String was,
            String became,
            boolean undoable) {}

    /** The audit trail of a quiz, newest first. */
    List<AuditLine> audit(OfferedQuiz quiz);
}
