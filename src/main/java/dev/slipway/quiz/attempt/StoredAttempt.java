package dev.slipway.quiz.attempt;

import dev.slipway.authoring.LessonKey;
import dev.slipway.quiz.attempt.Attempt.Graded;
import dev.slipway.quiz.attempt.Attempt.InProgress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An attempt with its additional stored data.
 *
 * @param account of the student
 * @param attempt in progress or graded
 * @param extraMinutes extra time from an instructor, included in the attempt's settings and deadline
 * @param saves how many times answers were saved, as counted by pages
 * @param seconds spent on questions, by name
 */
public record StoredAttempt(
        UUID id,
        UUID account,
        LessonKey lesson,
        Attempt attempt,
        int extraMinutes,
        int saves,
        Map<String, Long> seconds) {

    public StoredAttempt {
        seconds = Map.copyOf(seconds);
    }

    static StoredAttempt begun(OfferedQuiz quiz, Student who, InProgress attempt, int extraMinutes) {
        return new StoredAttempt(UUID.randomUUID(), who.id(), quiz.key(), attempt, extraMinutes, 0, Map.of());
    }

    public int number() {
        return attempt.sheet().number();
    }

    public Optional<InProgress> inProgress() {
        return attempt instanceof InProgress open ? Optional.of(open) : Optional.empty();
    }

    public Optional<Graded> graded() {
        return attempt instanceof Graded graded ? Optional.of(graded) : Optional.empty();
    }

    boolean isAt(OfferedQuiz quiz) {
        return lesson.equals(quiz.key());
    }

    StoredAttempt with(Attempt attempt) {
        return new StoredAttempt(id, account, lesson, attempt, extraMinutes, saves, seconds);
    }

    /**
     * The attempt after a save. Pages continue counting seconds from the stored value, so the larger value is the
     * later one.
     */
    StoredAttempt savedBy(Submission submission, InProgress attempt) {
        Map<String, Long> longer = new HashMap<>(seconds);
        submission.seconds().forEach((question, spent) -> longer.merge(question, spent, Math::max));
        return new StoredAttempt(
                id, account, lesson, attempt, extraMinutes, Math.max(saves, submission.saves()), longer);
    }

    /** An attempt in progress with new extra time. {@code minutes} replaces the previous value. */
    StoredAttempt extended(InProgress open, int minutes) {
        InProgress longer = open.extended(Duration.ofMinutes(minutes - extraMinutes));
        return new StoredAttempt(id, account, lesson, longer, minutes, saves, seconds);
    }

    AttemptGraded event() {
        return new AttemptGraded(account, lesson);
    }
}
