package dev.slipway.course;

import java.util.Set;

/**
 * How far somebody is with a lesson.
 *
 * @param tasksDone   ids of tasks done that the lesson still has
 * @param bestPercent of the quiz; -1 without an attempt
 * @param effort      what it took
 */
public record LessonProgress(Lesson lesson, boolean visited, Set<String> tasksDone, int attempts, int bestPercent, boolean quizPassed, Effort effort) {

    /** Without what it took. */
    public LessonProgress(Lesson lesson, boolean visited, Set<String> tasksDone, int attempts, int bestPercent, boolean quizPassed) {
        this(lesson, visited, tasksDone, attempts, bestPercent, quizPassed, Effort.NONE);
    }

    /** Everything the lesson asks for is done; a lesson that asks for nothing is done once visited. */
    public boolean isDone() {
        return visited && tasksDone.size() == lesson.tasks().size() && (lesson.quiz().isEmpty() || quizPassed);
    }

    public boolean isStarted() {
        return visited || !tasksDone.isEmpty() || attempts > 0;
    }

    /** For the page: {@code done}, {@code started} or {@code new}. */
    public String state() {
        return isDone() ? "done" : isStarted() ? "started" : "new";
    }
}
