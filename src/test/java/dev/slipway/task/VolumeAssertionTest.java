package dev.slipway.task;

import static dev.slipway.task.StudentsEngine.Made.running;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VolumeAssertionTest {

    private final StudentsEngine engine = new StudentsEngine();

    private void fails(String assertion, String message) {
        assertThat(Written.judge("volume: " + assertion, engine)).isEqualTo(Finding.fails(message));
    }

    private void holds(String assertion) {
        Finding finding = Written.judge("volume: " + assertion, engine);
        assertThat(finding.holds()).as(finding.message()).isTrue();
    }

    @Test
    void a_volume_that_is_missing_is_told_with_those_there_are() {
        fails("{ name: data }", "There is no volume `data`. Volumes now: none.");
        engine.volumes("cache", "logs", "shop_data");
        fails("{ name: data }", "There is no volume `data`. Volumes now: `cache`, `logs` and `shop_data`.");
    }

    @Test
    void it_holds_when_it_is_there_and_used_by_the_container() {
        engine.volumes("data").with(running("db", "postgres").mounting("data", "/var/lib"));
        holds("{ name: data }");
        holds("{ name: data, used-by: db }");
        assertThat(Written.judge("volume: { name: data }", engine).message())
                .isEqualTo("Volume `data` is as asked for.");
    }

    @Test
    void other_users_are_told_with_the_one_asked_for() {
        engine.volumes("data");
        fails("{ name: data, used-by: db }", "Volume `data` is used by no container; container `db` should use it.");
        engine.with(
                running("web", "nginx").mounting("data", "/srv"),
                running("job", "busybox").mounting("data", "/srv"));
        fails("{ name: data, used-by: db }", "Volume `data` is used by `web` and `job`; container `db` should use it.");
    }

    @Test
    void absent_means_it_is_gone() {
        holds("{ name: data, absent: true }");
        engine.volumes("data");
        fails("{ name: data, absent: true }", "There is still a volume `data`.");
    }
}
