package dev.slipway.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnOriginTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, localhost:8080",
        "http://192.168.1.20:8080, 192.168.1.20:8080",
        "https://slipway.example, slipway.example",
        "https://slipway.example:8443, slipway.example:8443",
        "http://my_host:8080, my_host:8080",
        "'http://[::1]:8080', '[::1]:8080'",
        "http://localhost, localhost",
    })
    void the_own_site_may(String origin, String host) {
        assertThat(OwnOrigin.matches(origin, host)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8081, localhost:8080",
        "http://localhost, localhost:8080",
        "https://localhost, localhost:80",
        "http://localhost:443, localhost",
        "http://slipway.example.evil.example, slipway.example",
        "http://evil-slipway.example, slipway.example",
        "http://slipway.example, sub.slipway.example",
        "http://sub.slipway.example, slipway.example",
        "http://slipway.example@evil.example, slipway.example",
        "http://evil.example@slipway.example, slipway.example",
        "http://slipway.example:8080@evil.example, slipway.example:8080",
        "http://slipway.example.:8080, slipway.example:8080",
        "http://127.0.0.1:8080, localhost:8080",
        "http://evil.example/slipway.example, slipway.example",
        "http://evil.example#slipway.example, slipway.example",
        "http://evil.example\\slipway.example, slipway.example",
        "null, slipway.example",
        "null, null",
        "'', slipway.example",
        "'', ''",
        "file://, ''",
        "file:///, ''",
        "http://, ''",
        "http:slipway.example, slipway.example",
        "slipway.example, slipway.example",
        "http://a b, a b",
        "%00, %00",
        "http://slipway.example http://slipway.example, slipway.example",
    })
    void any_other_may_not(String origin, String host) {
        assertThat(OwnOrigin.matches(origin, host)).isFalse();
    }

    @Test
    void without_the_headers_it_is_no_browser_of_ours() {
        assertThat(none(null, "localhost:8080")).isFalse();
        assertThat(none("http://localhost:8080", null)).isFalse();
        assertThat(none(null, null)).isFalse();
    }

    private static boolean none(@Nullable String origin, @Nullable String host) {
        return OwnOrigin.matches(origin, host);
    }
}
