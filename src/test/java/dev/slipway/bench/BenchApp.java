package dev.slipway.bench;

import dev.slipway.app.Client;
import dev.slipway.app.RunningApp;
import dev.slipway.app.TerminalClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged application with room for a benchmark, and students to try it. */
final class BenchApp implements AutoCloseable {

    static final String LESSON = "/courses/docker/lessons/first-container";

    final RunningApp app;
    private int students;

    /** {@code options} come last and win. Nothing rests by itself, and there is room for 400. */
    BenchApp(String... options) {
        List<String> all = new ArrayList<>(List.of(
                "-Dslipway.sandbox.most=400",
                "-Dslipway.sandbox.memory-each=32m",
                "-Dslipway.sandbox.per-processor=400",
                "-Dslipway.sandbox.disk-each=10m",
                "-Dslipway.sandbox.disk-look=10m",
                "-Dslipway.quiz.submissions-per-minute=1000000"));
        all.addAll(List.of(options));
        app = RunningApp.start(Path.of("."), all.toArray(String[]::new));
    }

    Client student() {
        return Client.student(app, "Bench " + ++students);
    }

    /** From the wish for a sandbox to a prompt in a terminal, through HTTP and WebSocket. */
    void clickToPrompt(Client student) throws Exception {
        student.apiPost("/api/sandbox/start", student.token());
        String state = "";
        while (!state.equals("active")) {
            state = Client.json(student.apiGet("/api/sandbox")).path("state").asText();
            if (!state.equals("active")) {
                Thread.sleep(5);
            }
        }
        try (TerminalClient terminal = new TerminalClient(student, app, "main")) {
            terminal.awaitText("student@sandbox");
        }
    }

    /** Waits until so many sandboxes are there, those that wait in the pool included, and the machine is quiet. */
    void awaitSandboxes(int count) throws Exception {
        for (int tries = 0; tries < 600 && app.sandboxContainers().size() != count; tries++) {
            Thread.sleep(50);
        }
        Host.settle(5);
    }

    double residentMegabytes() throws Exception {
        return Host.residentMegabytes(app.pid());
    }

    @Override
    public void close() {
        app.close();
    }
}
