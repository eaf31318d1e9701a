package dev.slipway.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.TestClock;
import dev.slipway.course.Lesson;
import dev.slipway.course.Lessons;
import dev.slipway.progress.CompletedTasks;
import dev.slipway.progress.ProgressInMemory;
import dev.slipway.sandbox.SandboxState.Active;
import dev.slipway.sandbox.SandboxState.Hibernated;
import dev.slipway.sandbox.SandboxState.Resuming;
import dev.slipway.sandbox.StopReason;
import dev.slipway.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A lesson that is open beside a sandbox. The threads that would watch are not run here; {@link TasksTurnGreenTest} runs them. */
class AnOpenLessonTellsItsPageTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Lesson LESSON =
            Lessons.lesson("first", Tasks.files("a", "~/one", "~/two"), Tasks.files("b", "~/three"));

    private final TestClock clock = new TestClock(NOON);
    private final ClassroomOfSandboxes sandboxes = new ClassroomOfSandboxes();
    private final CompletedTasks completed = new CompletedTasks(new ProgressInMemory(), clock);
    private final TaskChecker checker = new TaskChecker(sandboxes, sandboxes, completed);
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final OpenLessons lessons =
            new OpenLessons(sandboxes, sandboxes, checker, completed, WatchTimes.USUAL, background::add);
    private final TestPage page = new TestPage();
    private final UUID ada = UUID.randomUUID();

    private static LessonAddress at(Lesson lesson) {
        return new LessonAddress(Lessons.course(lesson), lesson);
    }

    private OpenLesson open() {
        OpenLesson lesson = lessons.open(ada, at(LESSON), page);
        lesson.begin();
        background.clear();
        return lesson;
    }

    @Test
    void the_page_hears_first_how_the_sandbox_is_and_which_tasks_are_done() {
        completed.add(ada, at(LESSON).key(), "b");
        open();
        assertThat(page.told()).containsExactly("sandbox none", "task b done: Done.");
    }

    @Test
    void a_change_of_the_sandbox_is_told_to_its_student_alone() {
        open();
        page.told();
        sandboxes.become(UUID.randomUUID(), new Active(NOON));
        assertThat(background).isEmpty();
        sandboxes.become(ada, new Resuming(NOON));
        assertThat(page.told()).as("not on the thread that changes the sandbox").isEmpty();
        background.remove().run();
        assertThat(page.told()).containsExactly("sandbox Resuming");
    }

    @Test
    void starter_files_are_delivered_once_when_the_sandbox_runs_already() {
        sandboxes.become(ada, new Active(NOON));
        open();
        assertThat(sandboxes.delivered).containsExactly("first");
    }

    @Test
    void starter_files_are_delivered_when_the_sandbox_comes_to_run_and_not_before() {
        open();
        sandboxes.become(ada, new Resuming(NOON));
        background.remove().run();
        assertThat(sandboxes.delivered).isEmpty();
        sandboxes.become(ada, new Active(NOON));
        background.remove().run();
        assertThat(sandboxes.delivered).containsExactly("first");
    }

    @Test
    void a_lesson_goes_on_when_its_starter_files_do_not_arrive() {
        sandboxes.takesFiles = false;
        sandboxes.become(ada, new Active(NOON));
        open();
        assertThat(page.told()).containsExactly("sandbox Active");
    }

    @Test
    void a_check_that_cannot_be_made_is_said() {
        OpenLesson lesson = open();
        page.told();
        lesson.check("a");
        sandboxes.become(ada, new Hibernated(NOON, StopReason.IDLE));
        lesson.check("a");
        sandboxes.become(ada, new Active(NOON));
        sandboxes.answers = false;
        lesson.check("a");
        assertThat(page.told())
                .hasSize(3)
                .containsOnly("not checked a: Your sandbox does not run. Start it, then check again.");
    }

    @Test
    void a_check_that_was_asked_for_tells_what_each_assertion_found_until_the_task_is_done() {
        sandboxes.become(ada, new Active(NOON));
        OpenLesson lesson = open();
        page.told();
        sandboxes.files.add("~/one");
        lesson.check("a");
        assertThat(page.told())
                .containsExactly(
                        "checked a open: There is no file `~/two`. [File `~/one` is as asked for., There is no file `~/two`.]");
        sandboxes.files.add("~/two");
        lesson.check("a");
        assertThat(page.told()).containsExactly("checked a done: Done. []");
        assertThat(completed.of(ada, at(LESSON).key())).containsExactly("a");
    }

    @Test
    void a_task_that_the_lesson_does_not_have_is_not_checked() {
        OpenLesson lesson = open();
        page.told();
        lesson.check("none");
        assertThat(page.told()).isEmpty();
    }

    @Test
    void somebody_at_the_page_uses_the_sandbox() {
        OpenLesson lesson = open();
        page.told();
        lesson.active();
        lesson.check("a");
        assertThat(sandboxes.touched).containsExactly(ada, ada);
        assertThat(page.told().getFirst()).isEqualTo("sandbox none");
    }

    @Test
    void students_at_a_lesson_with_tasks_who_have_no_sandbox_are_expected_to_want_one() {
        OpenLesson first = open();
        OpenLesson again = lessons.open(ada, at(LESSON), new TestPage());
        assertThat(sandboxes.expected).isEqualTo(1);
        OpenLesson other = lessons.open(UUID.randomUUID(), at(LESSON), new TestPage());
        assertThat(sandboxes.expected).isEqualTo(2);
        lessons.open(UUID.randomUUID(), at(Lessons.lesson("reading")), new TestPage());
        assertThat(sandboxes.expected).isEqualTo(2);
        other.end();
        again.end();
        assertThat(sandboxes.expected).isEqualTo(1);
        sandboxes.become(ada, new Active(NOON));
        lessons.open(UUID.randomUUID(), at(LESSON), new TestPage());
        assertThat(sandboxes.expected).isEqualTo(1);
        first.end();
    }

    @Test
    void a_page_that_is_gone_hears_nothing_more() {
        OpenLesson lesson = open();
        lesson.end();
        lesson.end();
        assertThat(sandboxes.listeners()).isZero();
        page.told();
        sandboxes.become(ada, new Active(NOON));
        assertThat(background).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        assertThat(page.told()).isEmpty();
    }
}
