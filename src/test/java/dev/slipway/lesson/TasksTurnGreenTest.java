package dev.slipway.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.TestClock;
import dev.slipway.course.Lesson;
import dev.slipway.course.Lessons;
import dev.slipway.progress.CompletedTasks;
import dev.slipway.progress.ProgressInMemory;
import dev.slipway.sandbox.SandboxState.Active;
import dev.slipway.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An open lesson watches its student's engine. */
class TasksTurnGreenTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration SOON = Duration.ofMillis(5);
    private static final Duration NEVER = Duration.ofDays(1);
    private static final Lesson LESSON = Lessons.lesson("first", Tasks.files("a", "~/one"), Tasks.files("b", "~/two"));
    private static final LessonAddress AT = new LessonAddress(Lessons.course(LESSON), LESSON);

    private final ClassroomOfSandboxes sandboxes = new ClassroomOfSandboxes();
    private final CompletedTasks completed = new CompletedTasks(new ProgressInMemory(), new TestClock(NOON));
    private final TestPage page = new TestPage();
    private final UUID ada = UUID.randomUUID();
    private OpenLesson open;

    private void open(Duration look) {
        sandboxes.become(ada, new Active(NOON));
        var checker = new TaskChecker(sandboxes, sandboxes, completed);
        var times = new WatchTimes(SOON, look, SOON);
        open = new OpenLessons(sandboxes, sandboxes, checker, completed, times, Thread.ofVirtual()::start)
                .open(ada, AT, page);
        open.begin();
    }

    @AfterEach
    void close() {
        open.end();
    }

    @Test
    void what_no_event_tells_is_found_by_looking_and_each_finding_is_told_once() throws Exception {
        open(SOON);
        assertThat(page.next("task a")).isEqualTo("task a open: There is no file `~/one`.");
        assertThat(page.next("task b")).isEqualTo("task b open: There is no file `~/two`.");
        sandboxes.files.add("~/one");
        assertThat(page.next("task")).isEqualTo("task a done: Done.");
        sandboxes.files.add("~/two");
        assertThat(page.next("task")).isEqualTo("task b done: Done.");
    }

    @Test
    void a_task_that_was_done_is_not_checked_again_and_stays_done() throws Exception {
        sandboxes.files.add("~/one");
        open(SOON);
        page.next("task a done");
        sandboxes.files.remove("~/one");
        sandboxes.files.add("~/two");
        page.next("task b done");
        assertThat(completed.of(ada, AT.key())).containsExactlyInAnyOrder("a", "b");
        int looks = sandboxes.looks;
        awaitOneMoreRound();
        assertThat(sandboxes.looks).as("nothing is open any more").isEqualTo(looks);
    }

    /** Until the tasks that are open have been checked once more. What the page was told meanwhile. */
    private List<String> awaitOneMoreRound() throws InterruptedException {
        sandboxes.happens("start");
        List<String> told = new ArrayList<>(page.until("engine [start]")); // the tasks come after it
        sandboxes.happens("stop");
        told.addAll(page.until("engine [stop]"));
        return told;
    }

    @Test
    void an_event_of_the_engine_makes_it_look_and_the_page_hears_of_the_event() throws Exception {
        open(NEVER);
        assertThat(page.next("engine")).isEqualTo("engine []");
        page.next("task b open");
        sandboxes.files.add("~/one");
        sandboxes.happens("exec_create: health");
        sandboxes.happens("start");
        assertThat(page.next("engine")).isEqualTo("engine [start]");
        assertThat(page.next("task")).isEqualTo("task a done: Done.");
    }

    @Test
    void a_sandbox_that_does_not_answer_is_looked_at_again() throws Exception {
        sandboxes.answers = false;
        open(SOON);
        assertThat(awaitOneMoreRound()).noneMatch(line -> line.startsWith("task"));
        sandboxes.answers = true;
        page.next("task a open");
    }
}
