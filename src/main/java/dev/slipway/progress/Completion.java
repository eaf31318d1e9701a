package dev.slipway.progress;

import dev.slipway.course.Lesson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** A student's progress in a whole course, and what is missing for the certificate. */
public record Completion(List<LessonProgress> lessons) {

    /** A lesson that is not done: its number of open tasks, and whether its quiz still has to be passed. */
    public record Missing(Lesson lesson, int tasks, boolean quiz) {

        /**
         * For example {@code 2 tasks and the quiz}. For a lesson without tasks and quiz, says that it was not opened.
         */
        public String inWords() {
            List<String> parts = new ArrayList<>();
            if (tasks > 0) {
                parts.add(tasks == 1 ? "1 task" : tasks + " tasks");
            }
            if (quiz) {
                parts.add("the quiz");
            }
            return parts.isEmpty() ? "not opened yet" : String.join(" and ", parts);
        }
    }

    public List<Missing> missing() {
        return lessons.stream()
                .filter(p -> !p.isDone())
                .map(p -> new Missing(
                        p.lesson(),
                        p.lesson().tasks().size() - p.tasksDone().size(),
                        p.lesson().hasQuiz() && !p.quizPassed()))
                .toList();
    }

    /** A course without lessons is never complete. */
    public boolean isComplete() {
        return !lessons.isEmpty() && lessons.stream().allMatch(LessonProgress::isDone);
    }

    /** Lessons with answers that wait for a person. Their results may still change, so no certificate is issued before. */
    public List<LessonProgress> awaitingMarks() {
        return lessons.stream().filter(p -> p.pending() > 0).toList();
    }

    /** Whether a certificate may be issued: the course is complete, and its results are final. */
    public boolean isSettled() {
        return isComplete() && awaitingMarks().isEmpty();
    }

    public int tasks() {
        return sum(p -> p.lesson().tasks().size());
    }

    public int tasksDone() {
        return sum(p -> p.tasksDone().size());
    }

    public int hints() {
        return sum(p -> p.effort().hints());
    }

    public int solutions() {
        return sum(p -> p.effort().solutions());
    }

    private int sum(ToIntFunction<LessonProgress> of) {
        return lessons.stream().mapToInt(of).sum();
    }

    public String timeInWords() {
        return TimeAndHelp.inWords(lessons.stream().map(p -> p.effort().time()).reduce(Duration.ZERO, Duration::plus));
    }

    /** The result line of the certificate: tasks, and the average of the quiz results, rounded down. */
    public String result() {
        IntStream best = lessons.stream().filter(p -> p.lesson().hasQuiz()).mapToInt(p -> Math.max(0, p.quizPercent()));
        List<String> parts = new ArrayList<>();
        if (tasks() > 0) {
            parts.add(tasksDone() + " of " + tasks() + (tasks() == 1 ? " task" : " tasks"));
        }
        best.average().ifPresent(percent -> parts.add("quizzes " + (int) percent + " %"));
        return String.join(", ", parts);
    }
}
