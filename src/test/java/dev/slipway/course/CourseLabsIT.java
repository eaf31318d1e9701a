package dev.slipway.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.sandbox.CommandResult;
import dev.slipway.sandbox.RealSandboxes;
import dev.slipway.sandbox.SandboxId;
import dev.slipway.task.Finding;
import dev.slipway.task.Task;
import dev.slipway.task.probe.SandboxProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every lab of every lesson, in a fresh sandbox each: a task's check fails before, does not pass on its near-misses,
 * passes after its solution, fails again after its undo. {@code -Dslipway.labs=flask-app,survey} proves only those.
 */
class CourseLabsIT {

    static final Courses COURSES = new Courses(Path.of("."));
    static RealSandboxes sandboxes;

    @BeforeAll
    static void start() {
        sandboxes = new RealSandboxes();
    }

    @AfterAll
    static void stop() {
        sandboxes.close();
    }

    static Stream<String> lessons() {
        Set<String> wanted = Set.of(System.getProperty("slipway.labs", "").split(","));
        return COURSES.all().stream()
            .flatMap(c -> c.lessons().stream()
                .filter(l -> !l.tasks().isEmpty())
                .filter(l -> wanted.contains("") || wanted.contains(l.id()))
                .map(l -> c.id() + "/" + l.id()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lessons")
    void theTasksOfTheLessonHoldWhatTheyPromise(String name) throws IOException {
        Lesson lesson = COURSES.course(name.split("/")[0]).orElseThrow().lesson(name.split("/")[1]).orElseThrow();
        SandboxId id = sandboxes.start();
        putStarterFiles(lesson, id);
        for (Task task : lesson.tasks()) {
            prove(lesson, id, task);
        }
    }

    private static void prove(Lesson lesson, SandboxId id, Task task) {
        String what = lesson.id() + "/" + task.id();
        assertThat(judge(id, task).holds()).as(what + " is not done before").isFalse();
        for (String nearMiss : task.nearMisses()) {
            sandboxes.trySh(id, in(lesson, nearMiss));
            assertThat(judge(id, task).holds()).as(what + " is not fooled by: " + nearMiss).isFalse();
        }
        run(lesson, id, task.solve(), what + " solve");
        awaitDone(id, task, what);
        if (task.undo().isPresent()) {
            run(lesson, id, task.undo().get(), what + " undo");
            assertThat(judge(id, task).holds()).as(what + " is not done after its undo").isFalse();
            run(lesson, id, task.solve(), what + " solve again");
            awaitDone(id, task, what + " again");
        }
    }

    /** A service may need a moment to come up: the page looks again, and so do we. */
    private static void awaitDone(SandboxId id, Task task, String what) {
        Finding finding = judge(id, task);
        for (int tries = 0; !finding.holds() && tries < 40; tries++) {
            LockSupport.parkNanos(500_000_000);
            finding = judge(id, task);
        }
        assertThat(finding.holds()).as(what + " is done after its solution, but: " + finding.message()).isTrue();
    }

    private static Finding judge(SandboxId id, Task task) {
        return task.judge(new SandboxProbe(sandboxes.engine, id));
    }

    private static void run(Lesson lesson, SandboxId id, String script, String what) {
        CommandResult result = sandboxes.trySh(id, in(lesson, script));
        assertThat(result.exitCode()).as(what + "\n" + result.output() + result.errors()).isZero();
    }

    private static String in(Lesson lesson, String script) {
        return "mkdir -p ~/" + lesson.id() + " && cd ~/" + lesson.id() + "\n" + script;
    }

    private static void putStarterFiles(Lesson lesson, SandboxId id) throws IOException {
        Path files = lesson.folder().resolve("files");
        sandboxes.sh(id, "mkdir -p ~/" + lesson.id());
        if (!Files.isDirectory(files)) {
            return;
        }
        try (Stream<Path> all = Files.walk(files)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String target = "/home/student/" + lesson.id() + "/" + files.relativize(file);
                CommandResult put = sandboxes.commands.run(id, Duration.ofSeconds(10), Files.readAllBytes(file),
                    "/bin/sh", "-c", "mkdir -p \"$(dirname \"$1\")\" && cat > \"$1\"", "sh", target);
                assertThat(put.exitCode()).isZero();
            }
        }
    }
}
