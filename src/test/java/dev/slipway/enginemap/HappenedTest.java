package dev.slipway.enginemap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HappenedTest {

    private static EngineEvent event(int n) {
        return new EngineEvent("container", "start", String.valueOf(n), "c" + n, "nginx", -1, "");
    }

    @Test
    void events_are_told_once_and_in_their_order() {
        var happened = new PendingEvents();
        happened.add(event(1));
        happened.add(event(2));
        assertThat(happened.take()).containsExactly(event(1), event(2));
        assertThat(happened.take()).isEmpty();
    }

    @Test
    void a_storm_of_events_takes_no_more_room_than_a_shower() {
        var happened = new PendingEvents();
        for (int n = 0; n < 100_000; n++) {
            happened.add(event(n));
        }
        assertThat(happened.take()).hasSize(100).startsWith(event(0));
    }
}
