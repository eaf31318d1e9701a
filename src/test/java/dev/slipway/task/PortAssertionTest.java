package dev.slipway.task;

import static dev.slipway.task.StudentsEngine.Made.running;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortAssertionTest {

    private final StudentsEngine engine = new StudentsEngine();

    private void fails(String assertion, String message) {
        assertThat(Written.judge("port: " + assertion, engine)).isEqualTo(Finding.fails(message));
    }

    @Test
    void a_port_is_open_when_a_running_container_publishes_it() {
        engine.with(running("web", "nginx").publishing(8080, 80));
        assertThat(Written.judge("port: { number: 8080 }", engine))
                .isEqualTo(Finding.holds("Port 8080 is as asked for."));
        assertThat(Written.judge("port: { number: 80, open: false }", engine).holds())
                .isTrue();
    }

    @Test
    void a_port_that_nobody_publishes_is_told_with_those_published() {
        engine.with(running("old", "nginx").publishing(5000, 80).exited(0));
        fails("{ number: 5000 }", "No running container publishes port 5000. Published now: none.");
        engine.with(
                running("web", "nginx").publishing(8080, 80),
                running("db", "postgres").publishing(5432, 5432));
        fails(
                "{ number: 5000 }",
                "No running container publishes port 5000. Published now: `8080:80` and `5432:5432`.");
    }

    @Test
    void a_port_that_should_be_free_is_told_with_who_has_it() {
        engine.with(running("web", "nginx").publishing(5000, 80));
        fails("{ number: 5000, open: false }", "Port 5000 is still published by `web`.");
    }
}
