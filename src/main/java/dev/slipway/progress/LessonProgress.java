package dev.slipway.progress;

import dev.slipway.course.Lesson;
import dev.slipway.quiz.attempt.QuizSettings;
import java.time.Instant;
import java.util.Set;

/**
 * How far somebody is with a lesson.
 *
 * @param tasksDone   ids of tasks done that the lesson still has
 * @param quizPercent what counts of the quiz by its rules, 0 to 100; -1 without an attempt
 * @param pending     how many answers in the student's attempts wait for a person; they count 0 until then
 * @param effort      what it took
 * @param at          when this was read; whether results are shown depends on it
 */
public record LessonProgress(
        Lesson lesson,
        boolean visited,
        Set<String> tasksDone,
        int attempts,
        int quizPercent,
        boolean quizPassed,
        int pending,
        TimeAndHelp effort,
        Instant at) {

    /** Without what it took and when; nothing waits for a person. */
    public LessonProgress(
            Lesson lesson, boolean visited, Set<String> tasksDone, int attempts, int quizPercent, boolean quizPassed) {
        this(lesson, visited, tasksDone, attempts, quizPercent, quizPassed, 0, TimeAndHelp.NONE, Instant.EPOCH);
    }

    /** Everything the lesson asks for is done; a lesson that asks for nothing is done once visited. */
    public boolean isDone() {
        return visited
                && tasksDone.size() == lesson.tasks().size()
                && (lesson.quiz().isEmpty() || quizPassed);
    }

    /** {@link #quizPercent} as the student may see it: -1 also while the quiz keeps results back. */
    public int shownPercent() {
        QuizSettings rules = lesson.quizSettings();
        return rules.shows(rules.feedback(), "", attempts, at) ? quizPercent : -1;
    }

    public boolean isStarted() {
        return visited || !tasksDone.isEmpty() || attempts > 0;
    }

    /** For the page: {@code done}, {@code started} or {@code new}. */
    public String state() {
        return isDone() ? "done" : isStarted() ? "started" : "new";
    }
}
