package dev.slipway.progress;

import dev.slipway.course.Lesson;
import dev.slipway.quiz.attempt.QuizSettings;
import java.time.Instant;
import java.util.Set;

/**
 * A student's progress in one lesson.
 *
 * @param tasksDone   ids of tasks that are done and still in the lesson
 * @param quizPercent the quiz result by the quiz's rules, 0 to 100; -1 without an attempt
 * @param pending     answers in the student's attempts that wait for manual grading; they count 0 until then
 * @param effort      time spent and help used
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

    /** Without effort and time of reading; no answer waits for grading. */
    public LessonProgress(
            Lesson lesson, boolean visited, Set<String> tasksDone, int attempts, int quizPercent, boolean quizPassed) {
        this(lesson, visited, tasksDone, attempts, quizPercent, quizPassed, 0, TimeAndHelp.NONE, Instant.EPOCH);
    }

    /** Whether all tasks are done and the quiz is passed; a lesson without either is done once visited. */
    public boolean isDone() {
        return visited
                && tasksDone.size() == lesson.tasks().size()
                && (lesson.quiz().isEmpty() || quizPassed);
    }

    /** {@link #quizPercent} as the student may see it: -1 also while the quiz hides results. */
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
