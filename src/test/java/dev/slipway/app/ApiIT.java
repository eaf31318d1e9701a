package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The JSON endpoints and the lesson's socket, as a program of somebody else would use them. */
class ApiIT {

    private static final String CHECK = "/api/courses/docker/lessons/first-container/tasks/hello/check";

    static RunningApp app;

    @BeforeAll
    static void start() {
        app = RunningApp.start();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void theDescriptionNamesEveryEndpointAndNoPage() {
        assertThat(new Client(app).apiGet("/api/openapi").body())
                .contains(
                        "/api/sandbox/start",
                        "/api/sandbox/stop",
                        "/api/sandbox/reset",
                        "/api/courses/{course}/lessons/{lesson}/tasks/{task}/check")
                .doesNotContain("/instructor", "/sign-in");
    }

    @Test
    void aSandboxIsStartedStoppedStartedAgainWithItsFilesAndReset() throws Exception {
        Client student = Client.student(app, "Api Sandbox");
        assertThat(state(student)).isEqualTo("none");
        student.startSandbox();
        try (TerminalClient terminal = new TerminalClient(student, app, "main")) {
            terminal.type("echo kept > ~/note; echo do''ne\r");
            terminal.awaitText("done");
            assertThat(student.apiPost("/api/sandbox/stop").statusCode()).isEqualTo(200);
            assertThat(terminal.awaitClose()).isEqualTo(4410);
            assertThat(terminal.closeReason()).contains("You stopped your sandbox");
        }
        student.startSandbox();
        try (TerminalClient terminal = new TerminalClient(student, app, "main")) {
            terminal.type("cat ~/note\r");
            terminal.awaitText("kept");
        }
        student.apiPost("/api/sandbox/reset");
        assertThat(Client.json(student.apiGet("/api/sandbox")).path("words").asText())
                .contains("reset");
        student.startSandbox();
        try (TerminalClient terminal = new TerminalClient(student, app, "main")) {
            terminal.type("cat ~/note\r");
            terminal.awaitText("No such file");
        }
        student.apiPost("/api/sandbox/stop");
    }

    private static JsonNode lesson(String id, JsonNode course) {
        for (JsonNode lesson : course.path("lessons")) {
            if (lesson.path("id").asText().equals(id)) {
                return lesson;
            }
        }
        throw new AssertionError("the course has no lesson " + id + ": " + course);
    }

    private static String state(Client student) {
        return Client.json(student.apiGet("/api/sandbox")).path("state").asText();
    }

    @Test
    void aTerminalWithoutASandboxIsToldSo() throws Exception {
        try (TerminalClient terminal = new TerminalClient(Client.student(app, "No Sandbox"), app, "main")) {
            assertThat(terminal.awaitClose()).isEqualTo(4404);
        }
    }

    @Test
    void aTaskIsCheckedAndSaysWhatItFoundAndWhatItExpected() throws Exception {
        Client student = Client.student(app, "Api Task");
        assertThat(student.apiPost(CHECK).statusCode()).isEqualTo(409);
        student.startSandbox();
        JsonNode before = Client.json(student.apiPost(CHECK));
        assertThat(before.path("done").asBoolean()).isFalse();
        assertThat(before.path("message").asText()).contains("hello-world");
        try (TerminalClient terminal = new TerminalClient(student, app, "main")) {
            terminal.type("docker run hello-world; echo fin''ished\r");
            terminal.awaitText("finished");
        }
        assertThat(Client.json(student.apiPost(CHECK)).path("done").asBoolean()).isTrue();
        JsonNode lesson = lesson("first-container", Client.json(student.apiGet("/api/courses/docker")));
        assertThat(lesson.path("tasks").findValuesAsText("done")).contains("true");
        student.apiPost("/api/sandbox/stop");
    }

    @Test
    void aTaskTurnsGreenByItselfWhileTheLessonIsOpen() throws Exception {
        Client student = Client.student(app, "Api Green");
        Texts lesson = new Texts();
        student.socket("/ws/lesson/docker/first-container", app.base(), lesson);
        lesson.await("\"state\":\"none\"");
        student.startSandbox();
        lesson.await("\"state\":\"active\"");
        lesson.await("\"since\":\"20");
        try (TerminalClient terminal = new TerminalClient(student, app, "main")) {
            terminal.type("ls -d ~/first-container && docker run hello-world\r");
            terminal.awaitText("/home/student/first-container");
            lesson.await("{\"type\":\"task\",\"task\":\"hello\",\"done\":true");
        }
        student.apiPost("/api/sandbox/stop");
        lesson.await("\"state\":\"hibernated\"");
    }

    @Test
    void whatIsNotThereIsSaidInJson() {
        Client student = Client.student(app, "Api Nothing");
        assertThat(student.apiGet("/api/courses/nothing").statusCode()).isEqualTo(404);
        assertThat(Client.json(student.apiGet("/api/courses/nothing"))
                        .path("message")
                        .asText())
                .isNotEmpty();
    }

    /** Keeps the texts of a socket. */
    private static final class Texts implements WebSocket.Listener {
        private final StringBuffer all = new StringBuffer();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            all.append(data);
            socket.request(1);
            return null;
        }

        void await(String text) {
            for (int tries = 0; tries < 4000 && all.indexOf(text) < 0; tries++) {
                LockSupport.parkNanos(5_000_000);
            }
            assertThat(all.toString()).contains(text);
        }
    }
}
