package dev.slipway.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.authoring.SourcePosition;
import dev.slipway.course.Lesson;
import dev.slipway.quiz.Quiz;
import dev.slipway.quiz.attempt.QuizSettings;
import dev.slipway.quiz.gift.GiftParser;
import dev.slipway.task.Task;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LessonProgressTest {

    private static final Quiz QUIZ = new Quiz(
            "docker/first",
            "First",
            60,
            0,
            new GiftParser(GiftParser.Options.LESSON)
                    .parse("quiz.gift", "::a:: Is it? {T}")
                    .questions());

    private static Lesson lesson(Optional<Quiz> quiz, String... tasks) {
        return new Lesson(
                "first",
                "First",
                "",
                0,
                List.of(),
                List.of(),
                List.of(),
                "",
                Stream.of(tasks)
                        .map(id -> new Task(
                                id,
                                id,
                                List.of(),
                                List.of(),
                                "",
                                Optional.empty(),
                                List.of(),
                                new SourcePosition("a", 1)))
                        .toList(),
                quiz,
                QuizSettings.USUAL,
                Path.of("."),
                List.of(),
                Optional.empty());
    }

    @Test
    void a_lesson_that_asks_for_nothing_is_done_once_visited() {
        assertThat(new LessonProgress(lesson(Optional.empty()), false, Set.of(), 0, -1, false).state())
                .isEqualTo("new");
        assertThat(new LessonProgress(lesson(Optional.empty()), true, Set.of(), 0, -1, false).state())
                .isEqualTo("done");
    }

    @Test
    void one_with_tasks_is_done_with_all_of_them() {
        Lesson lesson = lesson(Optional.empty(), "a", "b");
        assertThat(new LessonProgress(lesson, true, Set.of("a"), 0, -1, false).state())
                .isEqualTo("started");
        assertThat(new LessonProgress(lesson, true, Set.of("a", "b"), 0, -1, false).state())
                .isEqualTo("done");
    }

    @Test
    void one_with_a_quiz_is_done_when_that_is_passed() {
        Lesson lesson = lesson(Optional.of(QUIZ));
        assertThat(new LessonProgress(lesson, true, Set.of(), 2, 59, false).state())
                .isEqualTo("started");
        assertThat(new LessonProgress(lesson, true, Set.of(), 3, 60, true).state())
                .isEqualTo("done");
    }
}
