package dev.slipway.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewNameTest {

    private static final PreviewKey KEY = new PreviewKey(new byte[] {1, 2, 3});

    @Test
    void a_name_is_read_back_from_a_host_whatever_its_case() {
        PreviewName name = KEY.name("sandbox", 5000);
        assertThat(name.toString()).matches("p5000-[a-z2-7]{20}");
        assertThat(PreviewName.ofHost(name + ".localhost:8081")).contains(name);
        assertThat(PreviewName.ofHost(name.toString().toUpperCase() + ".preview.example.org"))
                .contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8081",
                "p5000.localhost",
                "p0-abcdefghijklmnopqrst.x",
                "p65536-abcdefghijklmnopqrst.x",
                "p5000-abcdefghijklmnopqrs1.x",
                "p5000-abcdefghijklmnopqrstu.x",
                "x.p5000-abcdefghijklmnopqrst.x",
                "",
                "."
            })
    void what_is_no_name_is_none(String host) {
        assertThat(PreviewName.ofHost(host)).isEmpty();
    }

    @Test
    void a_name_fits_its_own_sandbox_and_port_and_key_only() {
        PreviewName name = KEY.name("one", 5000);
        assertThat(KEY.fits(name, "one")).isTrue();
        assertThat(KEY.fits(name, "two")).isFalse();
        assertThat(KEY.fits(new PreviewName(5001, name.token()), "one")).isFalse();
        assertThat(new PreviewKey(new byte[] {1, 2, 4}).fits(name, "one")).isFalse();
    }

    @Test
    void tokens_use_all_their_letters() {
        long letters = java.util.stream.IntStream.range(1, 500)
                .mapToObj(port -> KEY.name("one", port).token())
                .flatMap(t -> t.chars().boxed())
                .distinct()
                .count();
        assertThat(letters).isEqualTo(32);
        assertThat(java.util.stream.IntStream.range(1, 500)
                        .mapToObj(port -> KEY.name("one", port).token())
                        .distinct())
                .hasSize(499);
    }

    @ParameterizedTest
    @CsvSource({
        "'', localhost:8080, http://{name}.localhost:8081/",
        "'', 127.0.0.1:8080, http://{name}.localhost:8081/",
        "'', [::1]:8080, http://{name}.localhost:8081/",
        "'', 192.168.1.5:8080, http://192.168.1.5:8081/~{name}/",
        "'', School.example, http://school.example:8081/~{name}/",
        "https://{name}.preview.example.org, anything, https://{name}.preview.example.org/",
        "https://preview.example.org/~{name}/, anything, https://preview.example.org/~{name}/"
    })
    void the_address_follows_the_page_unless_it_is_set(String pattern, String page, String expected) {
        assertThat(new PreviewAddress(pattern, 8081).patternFor(page)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'', localhost:8080, http://*.localhost:8081",
        "'', 192.168.1.5:8080, http://192.168.1.5:8081",
        "https://{name}.preview.example.org, anything, https://*.preview.example.org",
        "https://{name}.example.org:444/x, anything, https://*.example.org:444",
        "https://preview.example.org/~{name}/, anything, https://preview.example.org",
        "https://p-{name}.example.org/, anything,"
    })
    void frames_are_allowed_from_where_previews_are_and_from_nowhere_else(
            String pattern, String page, String expected) {
        assertThat(new PreviewAddress(pattern, 8081).frameSource(page)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"preview.example.org", "https://preview.example.org/", "ftp://{name}.example.org/"})
    void an_address_without_a_place_for_the_name_is_a_mistake(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PreviewAddress(pattern, 1))
                .withMessageContaining("https://{name}.preview.example.org/");
    }
}
