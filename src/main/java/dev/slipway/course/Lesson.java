package dev.slipway.course;

import dev.slipway.authoring.Problem;
import dev.slipway.quiz.Quiz;
import dev.slipway.quiz.attempt.QuizSettings;
import dev.slipway.task.Task;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A lesson as read from its folder and rendered.
 *
 * @param id      the name of its folder
 * @param minutes how long it takes, as its author estimates; 0 when not given
 * @param images  container images it pulls
 * @param decks   names of decks that belong to it, as in {@code /slides/NAME}
 * @param html    the text as HTML, including its tasks
 * @param quizSettings the rules of the quiz; the defaults without a quiz
 * @param folder  the lesson's folder
 * @param source  lesson.md as parsed; empty when it cannot be read or is nested too deeply
 */
public record Lesson(
        String id,
        String title,
        String summary,
        int minutes,
        List<String> goals,
        List<String> images,
        List<String> decks,
        String html,
        List<Task> tasks,
        Optional<Quiz> quiz,
        QuizSettings quizSettings,
        Path folder,
        List<Problem> problems,
        Optional<LessonSource> source) {

    public Optional<Task> task(String id) {
        return tasks.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /** The folder whose files students get in their home folder; it may not exist. */
    public Path starterFiles() {
        return folder.resolve("files");
    }

    public boolean hasQuiz() {
        return quiz.isPresent();
    }
}
