package dev.slipway.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.authoring.SourcePosition;
import dev.slipway.course.Lesson;
import dev.slipway.quiz.Quiz;
import dev.slipway.quiz.attempt.QuizSettings;
import dev.slipway.quiz.gift.GiftParser;
import dev.slipway.task.Task;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What somebody has done of a course, where they go on, and what is missing for the certificate. */
class CompletionTest {

    private static Lesson lesson(String id, String... tasks) {
        return lesson(id, Optional.empty(), tasks);
    }

    private static Lesson lesson(String id, Optional<Quiz> quiz, String... tasks) {
        return new Lesson(
                id,
                id,
                "",
                0,
                List.of(),
                List.of(),
                List.of(),
                "",
                Stream.of(tasks)
                        .map(t -> new Task(
                                t,
                                t,
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

    private static LessonProgress at(Lesson lesson, long lastMinute, String... done) {
        return new LessonProgress(
                lesson,
                lastMinute >= 0,
                Set.of(done),
                0,
                -1,
                false,
                0,
                new TimeAndHelp(
                        lastMinute < 0 ? Instant.EPOCH : Instant.EPOCH.plus(Duration.ofMinutes(lastMinute + 1)),
                        Duration.ofMinutes(40),
                        done.length,
                        1),
                Instant.EPOCH);
    }

    private static final Lesson A = lesson("a", "a1", "a2");
    private static final Lesson B = lesson("b", "b1");
    private static final Lesson C = lesson("c");

    @Test
    void what_is_missing_is_told_for_each_lesson() {
        var half = new Completion(List.of(at(A, 1, "a1"), at(B, 2, "b1"), at(C, -1)));
        assertThat(half.isComplete()).isFalse();
        assertThat(half.missing())
                .extracting(m -> m.lesson().id() + ": " + m.inWords())
                .containsExactly("a: 1 task", "c: not opened yet");
        assertThat(half.tasksDone()).isEqualTo(2);
        assertThat(half.hints()).isEqualTo(2);
        assertThat(half.solutions()).isEqualTo(3);
        assertThat(half.timeInWords()).isEqualTo("2 h 0 min");
    }

    @Test
    void with_all_lessons_done_it_is_complete_and_a_course_without_lessons_never_is() {
        var whole = new Completion(List.of(at(A, 1, "a1", "a2"), at(B, 2, "b1"), at(C, 3)));
        assertThat(whole.isComplete()).isTrue();
        assertThat(whole.missing()).isEmpty();
        assertThat(whole.result()).isEqualTo("3 of 3 tasks");
        assertThat(new Completion(List.of()).isComplete()).isFalse();
    }

    @Test
    void quizzes_stand_on_the_certificate_with_their_best_results_on_average() {
        Quiz quiz = new Quiz(
                "docker/first",
                "First",
                60,
                0,
                new GiftParser(GiftParser.Options.LESSON)
                        .parse("quiz.gift", "::a:: Is it? {T}")
                        .questions());
        Lesson asked = lesson("q", Optional.of(quiz));
        var both = new Completion(List.of(
                at(B, 1, "b1"),
                new LessonProgress(asked, true, Set.of(), 1, 75, true),
                new LessonProgress(asked, true, Set.of(), 2, 100, true)));
        assertThat(both.result()).isEqualTo("1 of 1 task, quizzes 87 %");
        assertThat(new Completion(List.of(new LessonProgress(asked, true, Set.of(), 0, -1, false)))
                        .missing()
                        .getFirst()
                        .inWords())
                .isEqualTo("the quiz");
    }

    @Test
    void one_goes_on_in_the_lesson_one_was_in_last() {
        ResumePoint here =
                ResumePoint.in(List.of(at(A, 1, "a1"), at(B, 5), at(C, -1))).orElseThrow();
        assertThat(here.lesson()).isEqualTo(B);
        assertThat(here.been()).isTrue();
        assertThat(here.address()).isEqualTo("b#task-b1");
    }

    @Test
    void when_that_is_done_one_goes_on_with_the_next_that_is_not_and_round_again() {
        assertThat(ResumePoint.in(List.of(at(A, 1, "a1"), at(B, 5, "b1"), at(C, -1)))
                        .orElseThrow()
                        .address())
                .isEqualTo("c");
        assertThat(ResumePoint.in(List.of(at(A, 1, "a1"), at(B, 2, "b1"), at(C, 5)))
                        .orElseThrow()
                        .address())
                .isEqualTo("a#task-a2");
        assertThat(ResumePoint.in(List.of(at(A, 1, "a1", "a2"), at(B, 2, "b1"), at(C, 5))))
                .isEmpty();
        assertThat(ResumePoint.in(List.of())).isEmpty();
    }

    @Test
    void who_has_not_begun_begins_at_the_beginning() {
        ResumePoint start = ResumePoint.in(List.of(at(A, -1), at(B, -1))).orElseThrow();
        assertThat(start.address()).isEqualTo("a");
        assertThat(start.been()).isFalse();
    }

    @Test
    void time_is_told_in_hours_and_minutes() {
        assertThat(TimeAndHelp.inWords(Duration.ofSeconds(29))).isEmpty();
        assertThat(TimeAndHelp.inWords(Duration.ofSeconds(30))).isEqualTo("1 min");
        assertThat(TimeAndHelp.inWords(Duration.ofMinutes(65))).isEqualTo("1 h 5 min");
    }
}
