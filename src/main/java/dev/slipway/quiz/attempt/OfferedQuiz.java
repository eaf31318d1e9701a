package dev.slipway.quiz.attempt;

import dev.slipway.authoring.LessonKey;
import dev.slipway.quiz.Shuffle;

/**
 * A lesson's quiz in its current revision.
 *
 * @param key of the lesson; it identifies the quiz in everything that is stored
 * @param title for headings
 * @param lessonUrl path of the lesson's page, without a slash at its end; below it, {@code /quiz} and {@code /files}
 * @param revision the current questions and rules
 */
public record OfferedQuiz(LessonKey key, String title, String lessonUrl, QuizRevision revision) {

    /** Path of the page where instructors grade it, without a slash at its end. */
    public String instructorUrl() {
        return "/instructor/quizzes/" + key;
    }

    public QuizSettings settings() {
        return revision.settings();
    }

    /** The paper of this attempt if it begins now; the same for each call until the quiz changes. */
    public Paper paperFor(Student who, int number) {
        long student = who.id().getMostSignificantBits() ^ who.id().getLeastSignificantBits();
        return revision.paper(Shuffle.seedFor(student + number, key.toString()));
    }
}
