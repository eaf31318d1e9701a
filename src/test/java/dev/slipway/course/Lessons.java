package dev.slipway.course;

import dev.slipway.quiz.Quiz;
import dev.slipway.quiz.attempt.QuizSettings;
import dev.slipway.task.Task;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lessons and courses for tests of what is built on them. */
public final class Lessons {

    private Lessons() {}

    public static Lesson lesson(String id, Task... tasks) {
        return lesson(id, Path.of("."), tasks);
    }

    /** {@code folder}: where its files are. */
    public static Lesson lesson(String id, Path folder, Task... tasks) {
        return lesson(id, Optional.empty(), QuizSettings.USUAL, folder, tasks);
    }

    /** With a quiz of no questions under these rules. */
    public static Lesson withQuiz(String id, QuizSettings settings) {
        return lesson(id, Optional.of(new Quiz("docker/" + id, id, 60, 0, List.of())), settings, Path.of("."));
    }

    private static Lesson lesson(String id, Optional<Quiz> quiz, QuizSettings settings, Path folder, Task... tasks) {
        return new Lesson(
                id,
                id,
                "",
                0,
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(tasks),
                quiz,
                settings,
                folder,
                List.of(),
                Optional.empty());
    }

    /** Of the id {@code docker}. */
    public static Course course(Lesson... lessons) {
        return new Course("docker", "Docker", "", "", List.of(lessons), List.of(), List.of(), Optional.empty());
    }
}
