package dev.slipway.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A sandbox rests when nobody uses it, comes back with everything, waits for a place, and ends with a reason. Seconds stand for minutes. */
class LifecycleIT {

    static RunningApp app;

    @BeforeAll
    static void start() {
        app = RunningApp.start(
                Path.of("."),
                "-Dslipway.sandbox.most=2",
                "-Dslipway.sandbox.idle-after=6s",
                "-Dslipway.sandbox.pause-after=3s",
                "-Dslipway.sandbox.hibernate-after=5s",
                "-Dslipway.sandbox.extension=60s",
                "-Dslipway.sandbox.disk-warning=60m",
                "-Dslipway.sandbox.disk=120m",
                "-Dslipway.sandbox.disk-look=1s");
    }

    /** Each test has the whole machine. */
    @AfterEach
    void leaveNothing() {
        for (Client student : students) {
            student.apiPost("/api/sandbox/reset");
        }
        students.clear();
    }

    private final List<Client> students = new ArrayList<>();

    private Client student(String name) {
        Client student = Client.student(app, name);
        students.add(student);
        return student;
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static JsonNode sandbox(Client student) {
        return Client.json(student.apiGet("/api/sandbox"));
    }

    @Test
    void unusedItIsIdleThenPausedThenHibernatedAndComesBackWithEverything() throws Exception {
        Client student = student("Goes Away");
        student.startSandbox();
        try (TerminalClient terminal = new TerminalClient(student, app, "main")) {
            terminal.type(
                    "echo kept > ~/note; docker pull -q busybox; docker volume create box; sleep 1000 & echo set''-up\r");
            terminal.awaitText("set-up");
            student.awaitSandbox("idle");
            assertThat(sandbox(student).path("pausesAt").asText()).isNotEmpty();
            student.awaitSandbox("paused");
            String container = app.sandboxContainers().getFirst();
            assertThat(app.docker("inspect", "-f", "{{.State.Status}}", container))
                    .containsExactly("paused");
            terminal.type("jobs; echo still''-here\r");
            terminal.awaitText("still-here");
            assertThat(terminal.screen()).as("what ran goes on where it was").contains("Running");
            student.awaitSandbox("active");
            student.awaitSandbox("hibernated");
        }
        assertThat(sandbox(student).path("words").asText())
                .contains("nobody used it")
                .contains("kept");
        assertThat(app.docker("ps", "-aq", "--filter", "label=dev.slipway.installation=" + app.installation))
                .isEmpty();
        Instant asked = Instant.now();
        student.startSandbox();
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(15));
        try (TerminalClient terminal = new TerminalClient(student, app, "main")) {
            terminal.type("cat ~/note; docker image ls -q busybox | wc -l; docker volume ls -q; echo looked''-up\r");
            terminal.awaitText("looked-up");
            assertThat(terminal.screen()).contains("kept").contains("box").containsPattern("\\n1\\s");
        }
    }

    @Test
    void extendedItDoesNotRestAndPausedByHandItDoes() {
        Client student = student("Extends");
        student.startSandbox();
        JsonNode extended = Client.json(student.apiPost("/api/sandbox/extend"));
        assertThat(Instant.parse(extended.path("pausesAt").asText()))
                .isAfter(Instant.now().plusSeconds(50));
        assertThat(Client.json(student.apiPost("/api/sandbox/pause"))
                        .path("state")
                        .asText())
                .isEqualTo("paused");
        student.startSandbox();
    }

    @Test
    void itsEngineCanBeRestartedAndKeepsWhatItHas() throws Exception {
        Client student = student("Restarts");
        student.startSandbox();
        try (TerminalClient terminal = new TerminalClient(student, app, "main")) {
            terminal.type(
                    "docker run -d --restart always --name up busybox sleep 1000; docker run -d --name down busybox sleep 1000; echo ran''-both\r");
            terminal.awaitText("ran-both");
        }
        assertThat(Client.json(student.apiPost("/api/sandbox/restart-engine"))
                        .path("state")
                        .asText())
                .isIn("resuming", "active");
        student.awaitSandbox("active");
        try (TerminalClient terminal = new TerminalClient(student, app, "main")) {
            terminal.type("sleep 1; docker ps -a --format '{{.Names}} {{.State}}' | sort; echo list''-ed\r");
            terminal.awaitText("list-ed");
            assertThat(terminal.screen()).contains("up running").contains("down exited");
        }
    }

    @Test
    void whoFillsTheirDiskIsWarnedThenStoppedWithTheReasonAndCanTidyUp() throws Exception {
        Client student = student("Fills Disk");
        student.startSandbox();
        student.apiPost("/api/sandbox/extend");
        try (TerminalClient terminal = new TerminalClient(student, app, "main")) {
            terminal.type("head -c 80000000 /dev/zero > ~/big; echo half''-full\r");
            terminal.awaitText("half-full");
            Client.await(
                    () -> sandbox(student).path("disk").path("warning").asText().contains("docker system prune"),
                    "the warning");
            terminal.type("head -c 80000000 /dev/zero > ~/bigger\r");
            student.awaitSandbox("hibernated");
        }
        assertThat(sandbox(student).path("words").asText())
                .contains("more disk space than it may")
                .contains("Nothing is lost");
        student.startSandbox();
        try (TerminalClient terminal = new TerminalClient(student, app, "main")) {
            terminal.type("rm ~/big ~/bigger; echo tidied''-up\r");
            terminal.awaitText("tidied-up");
        }
        Client.await(() -> sandbox(student).path("disk").path("bytes").asLong() < 60_000_000, "the smaller disk");
        assertThat(sandbox(student).path("state").asText()).isIn("active", "idle");
    }

    @Test
    void whoFindsTheMachineFullSeesTheirPlaceAndGetsTheSandboxWithoutReloading() {
        Client first = student("In One");
        Client second = student("In Two");
        first.startSandbox();
        second.startSandbox();
        first.apiPost("/api/sandbox/extend");
        second.apiPost("/api/sandbox/extend");
        Client third = student("Waits One");
        assertThat(Client.json(third.apiPost("/api/sandbox/start"))
                        .path("place")
                        .asInt())
                .isEqualTo(1);
        try (Browsers browsers = new Browsers()) {
            Page page = browsers.open(1280, 800);
            Browsers.signIn(page, app, student("Waits Two"));
            page.navigate(app.base() + "/courses/docker/lessons/first-container");
            page.locator(".sandbox-bar .sandbox-start").click();
            assertThat(page.locator(".sandbox-bar .sandbox-words")).containsText("You are number 2 of 2 in line");
            Browsers.screen(page, "queue");
            app.kill();
            app.restart();
            assertThat(sandbox(third).path("place").asInt())
                    .as("the line survives a crash")
                    .isEqualTo(1);
            first.apiPost("/api/sandbox/stop");
            third.awaitSandbox("active");
            assertThat(page.locator(".sandbox-bar .sandbox-words")).containsText("You are next in line", within(20));
            second.apiPost("/api/sandbox/stop");
            assertThat(page.locator(".sandbox-bar .sandbox-words")).containsText("is running", within(30));
            assertThat(page.locator(".sandbox-left")).containsText("left");
            assertThat(browsers.problems).isEmpty();
        }
    }

    private static LocatorAssertions.ContainsTextOptions within(int seconds) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(seconds * 1000.0);
    }
}
