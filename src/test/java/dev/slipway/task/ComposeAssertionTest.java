package dev.slipway.task;

import static dev.slipway.task.StudentsEngine.Made.running;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComposeAssertionTest {

    private final StudentsEngine engine = new StudentsEngine();

    private void fails(String assertion, String message) {
        assertThat(Written.judge("compose: " + assertion, engine)).isEqualTo(Finding.fails(message));
    }

    private void holds(String assertion) {
        Finding finding = Written.judge("compose: " + assertion, engine);
        assertThat(finding.holds()).as(finding.message()).isTrue();
    }

    @Test
    void a_project_that_is_missing_is_told_with_those_there_are() {
        fails("{ project: shop, services: [web] }", "There is no compose project `shop`. Projects now: none.");
        engine.with(
                running("stray", "nginx"),
                running("ward-db-1", "postgres").of("ward", "db"),
                running("ward-web-1", "web").of("ward", "web"));
        fails("{ project: shop, services: [web] }", "There is no compose project `shop`. Projects now: `ward`.");
    }

    @Test
    void it_holds_when_the_named_services_run() {
        engine.with(
                running("shop-web-1", "web").of("shop", "web"),
                running("shop-web-2", "web").of("shop", "web"),
                running("shop-db-1", "db").of("shop", "db"));
        holds("{ project: shop, services: [web] }");
        holds("{ project: shop, services: [db, web] }");
        holds("{ project: shop }");
        assertThat(Written.judge("compose: { project: shop }", engine).message())
                .isEqualTo("Project `shop` runs.");
    }

    @Test
    void services_that_do_not_run_are_told_with_those_that_do() {
        engine.with(
                running("shop-db-1", "db").of("shop", "db"),
                running("shop-web-1", "web").of("shop", "web").exited(1));
        fails("{ project: shop, services: [web, db] }", "In project `shop`, `db` runs; `web` should run, too.");
        engine.with(running("shop-cache-1", "redis").of("shop", "cache"));
        fails(
                "{ project: shop, services: [web, api, db] }",
                "In project `shop`, `db` and `cache` run; `web` and `api` should run, too.");
    }

    @Test
    void a_project_of_which_nothing_runs_does_not_hold() {
        engine.with(running("shop-db-1", "db").of("shop", "db").state("created"));
        fails("{ project: shop, services: [web, db] }", "In project `shop`, no service runs; `web` and `db` should.");
        fails("{ project: shop }", "In project `shop`, no service runs.");
    }

    @Test
    void absent_means_that_no_container_is_left() {
        holds("{ project: shop, absent: true }");
        engine.with(running("shop-db-1", "db").of("shop", "db").exited(0));
        fails("{ project: shop, absent: true }", "Project `shop` still has containers: `shop-db-1`.");
    }
}
