package dev.slipway.task;

import static dev.slipway.task.StudentsEngine.Made.running;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkAssertionTest {

    private final StudentsEngine engine = new StudentsEngine().network("bridge", "bridge");

    private void fails(String assertion, String message) {
        assertThat(Written.judge("network: " + assertion, engine)).isEqualTo(Finding.fails(message));
    }

    private void holds(String assertion) {
        Finding finding = Written.judge("network: " + assertion, engine);
        assertThat(finding.holds()).as(finding.message()).isTrue();
    }

    @Test
    void a_network_that_is_missing_is_told_with_those_there_are() {
        engine.network("host", "host");
        fails("{ name: back }", "There is no network `back`. Networks now: `bridge` and `host`.");
    }

    @Test
    void it_holds_when_it_is_there_with_its_driver_and_its_containers() {
        engine.network("back", "bridge")
                .with(
                        running("web", "nginx").on("back"),
                        running("db", "postgres").on("back").exited(0));
        holds("{ name: back }");
        holds("{ name: back, driver: bridge, containers: [web, db] }");
        assertThat(Written.judge("network: { name: back }", engine).message())
                .isEqualTo("Network `back` is as asked for.");
    }

    @Test
    void another_driver_is_told() {
        engine.network("back", "bridge");
        fails("{ name: back, driver: overlay }", "Network `back` has driver `bridge`, and should have `overlay`.");
    }

    @Test
    void containers_that_are_not_joined_are_told_with_those_that_are() {
        engine.network("back", "bridge").with(running("web", "nginx").on("bridge"));
        fails("{ name: back, containers: web }", "No container is joined to network `back`; `web` should be.");
        engine.with(running("db", "postgres").on("back"));
        fails("{ name: back, containers: [web, db] }", "Joined to network `back` is `db`; `web` should be, too.");
        engine.with(running("cache", "redis").on("back"));
        fails(
                "{ name: back, containers: [web, db] }",
                "Joined to network `back` are `db` and `cache`; `web` should be, too.");
    }

    @Test
    void absent_means_it_is_gone() {
        holds("{ name: back, absent: true }");
        engine.network("back", "bridge");
        fails("{ name: back, absent: true }", "There is still a network `back`.");
    }
}
