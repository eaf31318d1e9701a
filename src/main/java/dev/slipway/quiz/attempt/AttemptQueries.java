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
     * @param graded empty for an attempt from before there were revisions
     * @param shownThen what the student was shown then, of such an old attempt; otherwise empty
     * @param made how many graded attempts the student has by now
     */
    record Past(
            AttemptSummary summary,
            Instant startedAt,
            Optional<Graded> graded,
            List<ShownQuestion> shownThen,
            int made) {}

    /** Empty when there is no such attempt, or it is not graded. */
    Optional<Past> find(OfferedQuiz quiz, Student who, int number);

    /** In the order of their numbers. */
    List<AttemptSummary> ofQuiz(UUID account, LessonKey lesson);

    List<AttemptSummary> ofStudent(UUID account, String course);

    List<AttemptSummary> ofCourse(String course);
}
