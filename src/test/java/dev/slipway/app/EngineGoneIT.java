package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The host's Docker engine goes away while students work, and comes back with or without their sandboxes. */
class EngineGoneIT {

    static RunningApp app;
    static UnixRelay engine;

    @BeforeAll
    static void start() throws Exception {
        Path socket = Files.createTempDirectory("slipway-relay").resolve("docker.sock");
        engine = new UnixRelay(socket, Path.of("/var/run/docker.sock"));
        app = RunningApp.startIn(Map.of("DOCKER_HOST", "unix://" + socket));
    }

    @AfterAll
    static void stop() throws Exception {
        app.close();
        engine.close();
    }

    private static JsonNode sandbox(Client student) {
        return Client.json(student.apiGet("/api/sandbox"));
    }

    @Test
    void what_died_with_the_engine_is_told_and_comes_back_with_its_files() throws Exception {
        Client student = Client.student(app, "Engine Dies");
        student.startSandbox();
        try (TerminalClient terminal = new TerminalClient(student, app, "main")) {
            terminal.type("echo precious > ~/work; sync; echo writ''ten\r");
            terminal.awaitText("written");
            engine.cut();
            terminal.awaitClose();
        }
        assertThat(student.get("/courses/docker").statusCode())
                .as("lessons are read on")
                .isEqualTo(200);
        app.docker("kill", app.sandboxContainers().getFirst());
        engine.connect();
        student.awaitSandbox("hibernated");
        assertThat(sandbox(student).path("words").asText())
                .contains("Docker engine")
                .contains("restarted")
                .contains("kept");
        student.startSandbox();
        try (TerminalClient terminal = new TerminalClient(student, app, "main")) {
            terminal.type("cat ~/work; echo look''ed\r");
            terminal.awaitText("looked");
            assertThat(terminal.screen()).contains("precious");
        }
    }

    @Test
    void its_absence_is_logged_once() throws Exception {
        engine.cut();
        Client.await(() -> app.logText().contains("cannot be looked after"), "the log to tell");
        Thread.sleep(6000); // three more looks
        engine.connect();
        Client.await(() -> app.logText().contains("answers again"), "the log to tell of the return");
        assertThat(app.logText()
                        .lines()
                        .filter(line -> line.contains("cannot be looked after"))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void what_outlived_the_engine_is_used_on_as_if_nothing_had_been() throws Exception {
        Client student = Client.student(app, "Engine Blinks");
        student.startSandbox();
        try (TerminalClient terminal = new TerminalClient(student, app, "main")) {
            terminal.type("kept=in-the-shell; echo s''et\r");
            terminal.awaitText("set");
            engine.cut();
            terminal.awaitClose();
        }
        assertThat(sandbox(student).path("state").asText())
                .as("nothing is ended on a guess")
                .isEqualTo("active");
        engine.connect();
        student.startSandbox();
        try (TerminalClient terminal = new TerminalClient(student, app, "main")) {
            terminal.awaitText("set");
        }
    }
}
