package dev.slipway.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.TestClock;
import dev.slipway.authoring.LessonKey;
import dev.slipway.course.Course;
import dev.slipway.course.Lessons;
import dev.slipway.quiz.attempt.AttemptSummary;
import dev.slipway.quiz.attempt.LatePolicy;
import dev.slipway.quiz.attempt.QuizSettings;
import dev.slipway.task.Tasks;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From rows to how far somebody is with a course as it is now. */
class WhatCountsIsReadTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant CLOSING = NOON.plusSeconds(3600);
    private static final LessonKey FIRST = new LessonKey("docker", "first");
    private static final LessonKey QUIZ = new LessonKey("docker", "quiz");
    private static final Course COURSE = Lessons.course(
            Lessons.lesson("first", Tasks.hinting("a", "hint"), Tasks.hinting("b", "hint")),
            Lessons.withQuiz("quiz", shownAfterClosing()));

    private final TestClock clock = new TestClock(NOON);
    private final ProgressInMemory store = new ProgressInMemory();
    private final ProgressReader reader = new ProgressReader(store, clock);
    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();

    private static QuizSettings shownAfterClosing() {
        return new QuizSettings(
                60,
                0,
                QuizSettings.Counts.BEST,
                Optional.empty(),
                Map.of(),
                false,
                false,
                List.of(),
                QuizSettings.Shown.AFTER_CLOSING,
                QuizSettings.Shown.NEVER,
                Optional.empty(),
                Optional.of(CLOSING),
                LatePolicy.REFUSE,
                BigDecimal.ZERO);
    }

    private void attempt(UUID student, int number, int points) {
        store.graded(new AttemptSummary(
                student, "quiz", number, BigDecimal.valueOf(points), BigDecimal.TEN, points >= 6, 0));
    }

    @Test
    void answers_that_wait_for_a_person_are_counted_over_all_attempts() {
        for (int number = 1; number <= 2; number++) {
            store.graded(new AttemptSummary(ada, "quiz", number, BigDecimal.ONE, BigDecimal.TEN, false, number));
        }
        assertThat(quiz(ada).pending()).isEqualTo(3);
    }

    private LessonProgress first(UUID student) {
        return reader.of(student, COURSE).getFirst();
    }

    private LessonProgress quiz(UUID student) {
        return reader.of(student, COURSE).getLast();
    }

    @Test
    void somebody_who_has_done_nothing_is_at_the_beginning_of_every_lesson() {
        assertThat(reader.none(COURSE)).extracting(LessonProgress::state).containsExactly("new", "new");
        assertThat(reader.of(ada, COURSE)).isEqualTo(reader.none(COURSE));
    }

    @Test
    void a_lesson_is_done_when_it_was_opened_and_its_tasks_are_done() {
        store.addTaskDone(ada, FIRST, "a", NOON);
        store.addTaskDone(ada, FIRST, "b", NOON);
        assertThat(first(ada).state()).isEqualTo("started");
        store.addVisit(ada, FIRST, NOON);
        assertThat(first(ada).state()).isEqualTo("done");
        assertThat(first(bob).state()).isEqualTo("new");
    }

    @Test
    void what_the_lesson_no_longer_has_does_not_count() {
        store.addTaskDone(ada, FIRST, "removed", NOON);
        store.addHelp(ada, FIRST, "removed", 1, NOON);
        assertThat(first(ada).tasksDone()).isEmpty();
        assertThat(first(ada).effort().hints()).isZero();
    }

    @Test
    void time_and_help_are_summed_up_for_each_lesson() {
        store.addTime(ada, FIRST, Duration.ofSeconds(90));
        store.addHelp(ada, FIRST, "a", 1, NOON);
        store.addHelp(ada, FIRST, "b", 0, NOON);
        store.addVisit(ada, FIRST, NOON);
        assertThat(first(ada).effort()).isEqualTo(new TimeAndHelp(NOON, Duration.ofSeconds(90), 1, 1));
        assertThat(quiz(ada).effort()).isEqualTo(TimeAndHelp.NONE);
    }

    @Test
    void the_best_attempt_counts_and_its_result_is_shown_once_the_quiz_is_closed() {
        attempt(ada, 1, 7);
        attempt(ada, 2, 4);
        assertThat(quiz(ada).quizPercent()).isEqualTo(70);
        assertThat(quiz(ada).quizPassed()).isTrue();
        assertThat(quiz(ada).attempts()).isEqualTo(2);
        assertThat(quiz(ada).shownPercent()).isEqualTo(-1);
        clock.pass(Duration.ofHours(1));
        assertThat(quiz(ada).shownPercent()).isEqualTo(70);
    }

    @Test
    void of_a_class_each_student_has_their_own() {
        store.addVisit(ada, FIRST, NOON);
        store.addTaskDone(ada, FIRST, "a", NOON);
        store.addVisit(bob, QUIZ, NOON);
        attempt(bob, 1, 10);
        Map<UUID, List<LessonProgress>> all = reader.ofAll(COURSE);
        assertThat(all).containsOnlyKeys(ada, bob);
        assertThat(all.get(ada)).isEqualTo(reader.of(ada, COURSE));
        assertThat(all.get(bob)).isEqualTo(reader.of(bob, COURSE));
    }

    @Test
    void of_a_class_nobody_is_missing_who_has_left_any_trace() {
        attempt(ada, 1, 10);
        store.addTaskDone(bob, FIRST, "a", NOON);
        UUID cem = UUID.randomUUID();
        store.addTime(cem, FIRST, Duration.ofMinutes(1));
        UUID dana = UUID.randomUUID();
        store.addHelp(dana, FIRST, "a", 1, NOON);
        Map<UUID, List<LessonProgress>> all = reader.ofAll(COURSE);
        assertThat(all).containsOnlyKeys(ada, bob, cem, dana);
        assertThat(all.get(ada).getLast().quizPercent()).isEqualTo(100);
    }
}
