package dev.slipway.progress;

import dev.slipway.course.Lesson;
import dev.slipway.task.Task;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a student continues in a course.
 *
 * @param lesson the lesson, which is not done
 * @param task   its first open task; empty when only the quiz is open, or the lesson has no tasks
 * @param been   whether the student has opened this lesson before
 */
public record ResumePoint(Lesson lesson, Optional<Task> task, boolean been) {

    /**
     * The lesson opened last, if it is not done; otherwise the next one that is not done, wrapping around at the end.
     * Empty when all are done.
     */
    public static Optional<ResumePoint> in(List<LessonProgress> course) {
        int last = course.stream()
                .filter(LessonProgress::visited)
                .max(Comparator.comparing(p -> p.effort().last()))
                .map(course::indexOf)
                .orElse(0);
        return Stream.concat(course.stream().skip(last), course.stream().limit(last))
                .filter(p -> !p.isDone())
                .findFirst()
                .map(p -> new ResumePoint(p.lesson(), openTask(p), p.isStarted()));
    }

    private static Optional<Task> openTask(LessonProgress progress) {
        return progress.lesson().tasks().stream()
                .filter(t -> !progress.tasksDone().contains(t.id()))
                .findFirst();
    }

    /**
     * Relative to the course's address: {@code first-container#task-hello}. A lesson not opened before starts at its
     * top.
     */
    public String address() {
        return lesson.id() + task.filter(t -> been).map(t -> "#task-" + t.id()).orElse("");
    }
}
