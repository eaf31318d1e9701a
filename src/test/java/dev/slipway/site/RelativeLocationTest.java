package dev.slipway.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeLocationTest {

    @ParameterizedTest
    @CsvSource({
        "https://a.example/courses/docker, /courses/docker",
        "https://a.example:444/quiz?attempt=2&x=%2F, /quiz?attempt=2&x=%2F",
        "https://a.example, /",
        "https://a.example//evil.example/x, /evil.example/x"
    })
    void only_the_path_is_named_and_never_another_host(URI location, String expected) {
        assertThat(RelativeLocation.pathOf(location)).isEqualTo(expected);
    }
}
