package dev.slipway.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.TestClock;
import dev.slipway.authoring.LessonKey;
import dev.slipway.progress.ProgressRows.HelpRow;
import dev.slipway.progress.ProgressRows.TimeRow;
import dev.slipway.progress.ProgressRows.VisitRow;
import dev.slipway.task.Task;
import dev.slipway.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is recorded of a student's work, and what is not. */
class WorkIsRecordedTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final LessonKey FIRST = new LessonKey("docker", "first");
    private static final LessonKey SECOND = new LessonKey("docker", "second");

    private final TestClock clock = new TestClock(NOON);
    private final ProgressInMemory store = new ProgressInMemory();
    private final UUID ada = UUID.randomUUID();

    private Duration timeAt(LessonKey lesson) {
        return store.ofCourse("docker").times().stream()
                .filter(t -> t.lesson().equals(lesson.lesson()))
                .map(TimeRow::time)
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Test
    void a_task_once_done_stays_done_as_of_the_first_time() {
        var completed = new CompletedTasks(store, clock);
        assertThat(completed.of(ada, FIRST)).isEmpty();
        completed.add(ada, FIRST, "run");
        clock.pass(Duration.ofHours(1));
        completed.add(ada, FIRST, "run");
        assertThat(completed.of(ada, FIRST)).containsExactly("run");
        assertThat(completed.of(ada, SECOND)).isEmpty();
        assertThat(store.doneAt(ada, FIRST, "run")).isEqualTo(NOON);
    }

    @Test
    void a_page_loaded_again_and_again_is_recorded_once_a_minute() {
        var visits = new Visits(store, clock);
        visits.note(ada, FIRST);
        clock.pass(Duration.ofSeconds(59));
        visits.note(ada, FIRST);
        assertThat(store.writes()).isEqualTo(1);
        clock.pass(Duration.ofSeconds(1));
        visits.note(ada, FIRST);
        assertThat(store.writes()).isEqualTo(2);
        assertThat(store.ofCourse("docker").visits()).containsExactly(new VisitRow(ada, "first", NOON.plusSeconds(60)));
    }

    @Test
    void another_lesson_and_another_student_are_recorded_at_once() {
        var visits = new Visits(store, clock);
        visits.note(ada, FIRST);
        visits.note(ada, SECOND);
        visits.note(UUID.randomUUID(), FIRST);
        assertThat(store.ofCourse("docker").visits()).hasSize(3);
    }

    @Test
    void time_between_signs_counts_and_a_gap_does_not() {
        var time = new TimeSpent(store, clock);
        time.sign(ada, FIRST);
        assertThat(timeAt(FIRST)).isZero();
        clock.pass(Duration.ofSeconds(30));
        time.sign(ada, FIRST);
        clock.pass(Duration.ofMinutes(10));
        time.sign(ada, FIRST);
        clock.pass(Duration.ofSeconds(40));
        time.sign(ada, FIRST);
        assertThat(timeAt(FIRST)).isEqualTo(Duration.ofSeconds(70));
    }

    @Test
    void two_pages_open_at_once_count_once() {
        var time = new TimeSpent(store, clock);
        for (int i = 0; i < 5; i++) {
            time.sign(ada, FIRST);
            time.sign(ada, SECOND);
            clock.pass(Duration.ofSeconds(30));
        }
        assertThat(timeAt(FIRST).plus(timeAt(SECOND))).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void signs_within_a_second_write_nothing() {
        var time = new TimeSpent(store, clock);
        time.sign(ada, FIRST);
        clock.pass(Duration.ofMillis(900));
        time.sign(ada, FIRST);
        assertThat(store.writes()).isZero();
    }

    @Test
    void hints_and_the_solution_are_recorded_and_parts_that_do_not_exist_are_not() {
        var opened = new OpenedHelp(store, clock);
        Task task = Tasks.hinting("run", "one", "two");
        assertThat(opened.note(ada, FIRST, task, 2)).isTrue();
        assertThat(opened.note(ada, FIRST, task, HelpRow.SOLUTION)).isTrue();
        assertThat(opened.note(ada, FIRST, task, HelpRow.SOLUTION)).isTrue();
        assertThat(opened.note(ada, FIRST, task, 3)).isFalse();
        assertThat(opened.note(ada, FIRST, task, -1)).isFalse();
        assertThat(opened.of(ada, FIRST))
                .containsExactly(new HelpRow(ada, "first", "run", 0), new HelpRow(ada, "first", "run", 2));
    }

    @Test
    void only_the_latest_times_are_kept_in_memory() {
        var times = new RecentTimes<Integer>();
        for (int key = 0; key < 10_001; key++) {
            assertThat(times.replace(key, NOON)).isEmpty();
        }
        assertThat(times.of(0)).isEmpty();
        assertThat(times.replace(1, NOON)).contains(NOON);
        times.replace(10_001, NOON);
        assertThat(times.of(1)).contains(NOON);
        assertThat(times.of(2)).isEmpty();
    }
}
