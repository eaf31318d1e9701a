package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The application is killed with -9 in the middle, and nothing that was confirmed is lost. */
class CrashIT {

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
    void anAnswerThatWasAcknowledgedSurvivesAKill() {
        Client student = Client.student(app, "Kill Answers");
        HttpResponse<String> graded = student.takeQuiz("/courses/docker/lessons/first-container");
        assertThat(graded.uri().getPath()).endsWith("/quiz/attempts/1");
        app.kill();
        app.restart();
        assertThat(student.get("/courses/docker/lessons/first-container/quiz/attempts/1")
                        .body())
                .contains("in attempt 1");
    }

    @Test
    void aRunningSandboxAndItsShellAreFoundAgainAfterAKill() throws Exception {
        Client student = Client.student(app, "Kill Shells");
        student.startSandbox();
        try (TerminalClient terminal = new TerminalClient(student, app, "main")) {
            terminal.type("kept=in-the-shell; echo on''-screen\r");
            terminal.awaitText("on-screen");
            app.kill();
        }
        int containers = app.sandboxContainers().size();
        app.restart();
        assertThat(Client.json(student.apiGet("/api/sandbox")).path("state").asText())
                .isEqualTo("active");
        assertThat(app.sandboxContainers()).hasSize(containers);
        try (TerminalClient terminal = new TerminalClient(student, app, "main")) {
            terminal.awaitText("on-screen");
            terminal.type("echo still=$kept\r");
            terminal.awaitText("still=in-the-shell");
        }
    }

    @Test
    void aSandboxThatEndedWhileTheApplicationWasDownIsReportedWithTheReason() {
        Client student = Client.student(app, "Kill Sandbox");
        student.startSandbox();
        String mine = app.sandboxContainers().getFirst();
        app.kill();
        app.docker("rm", "-f", mine);
        app.restart();
        assertThat(Client.json(student.apiGet("/api/sandbox")).path("words").asText())
                .contains("kept");
        student.startSandbox();
    }

    @Test
    void containersWithoutAnOwnerAreRemoved() {
        app.docker(
                "run",
                "-d",
                "--name",
                "slipway-" + app.installation + "-0123456789ab",
                "--label",
                "dev.slipway.installation=" + app.installation,
                "--label",
                "dev.slipway.sandbox=01234567-89ab-4def-8123-456789abcdef",
                "--entrypoint",
                "sleep",
                "slipway/sandbox",
                "300");
        assertThat(app.sandboxContainers()).anyMatch(name -> name.endsWith("0123456789ab"));
        app.kill();
        app.restart();
        assertThat(app.sandboxContainers()).noneMatch(name -> name.endsWith("0123456789ab"));
    }
}
