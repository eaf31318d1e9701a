package dev.slipway.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActiveTimeTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"PT0S,PT0S", "PT30S,PT30S", "PT2M,PT2M", "PT2M1S,PT0S", "PT8H,PT0S", "PT-5S,PT0S"})
    void the_time_since_the_sign_before_counts_unless_nobody_was_there(Duration since, Duration counted) {
        assertThat(ActiveTime.between(NOON, NOON.plus(since))).isEqualTo(counted);
    }
}
