package dev.slipway.quiz.attempt;

import dev.slipway.authoring.LessonKey;
import dev.slipway.quiz.attempt.Attempt.Graded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Graded attempts, for pages and progress: a port. */
public interface AttemptQueries {

    /**
     * A graded attempt.
     *
     * @param graded empty for an attempt from before revisions existed
     * @param shownThen for such an old attempt, what the student was shown then; otherwise empty
     * @param made how many graded attempts the student has now
     */
    record Past(
            AttemptSummary summary,
            Instant startedAt,
            Optional<Graded> graded,
            List<ShownQuestion> shownThen,
            int made) {}

    /** Empty when there is no such attempt, or it is not graded. */
    Optional<Past> find(OfferedQuiz quiz, Student who, int number);

    /** The student's graded attempts at a quiz, by number. */
    List<AttemptSummary> ofQuiz(UUID account, LessonKey lesson);

    List<AttemptSummary> ofStudent(UUID account, String course);

    List<AttemptSummary> ofCourse(String course);
}
