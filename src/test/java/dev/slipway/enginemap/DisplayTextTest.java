package dev.slipway.enginemap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a student's engine says is shown as harmless, bounded text. */
class DisplayTextTest {

    @Test
    void an_ordinary_name_stays_as_it_is() {
        assertThat(DisplayText.name("nginx:1.27-alpine")).isEqualTo("nginx:1.27-alpine");
        assertThat(DisplayText.name("Zürich 東京 🐳")).isEqualTo("Zürich 東京 🐳");
    }

    @Test
    void characters_that_steer_a_screen_or_turn_writing_are_left_out() {
        assertThat(DisplayText.name("a\u001b[2J\u0007b\u202Ec\u2066d\u200Be\uFEFF"))
                .isEqualTo("a[2Jbcde");
        assertThat(DisplayText.name("one\ntwo\tthree")).isEqualTo("one two three");
    }

    @Test
    void long_text_is_cut_and_never_in_the_middle_of_a_character() {
        assertThat(DisplayText.line("x".repeat(500), 10)).isEqualTo("x".repeat(9) + "…");
        assertThat(DisplayText.line("🐳".repeat(500), 10)).isEqualTo("🐳".repeat(4) + "…");
        assertThat(DisplayText.name("y".repeat(10_000_000))).hasSize(MapLimits.NAME);
    }

    @Test
    void a_block_keeps_its_lines() {
        assertThat(DisplayText.block("{\n\t\"a\": 1\n}\u0000", 100)).isEqualTo("{\n\t\"a\": 1\n}");
    }

    @Test
    void angle_brackets_are_text_like_any_other() {
        assertThat(DisplayText.name("<img src=x onerror=alert(1)>")).isEqualTo("<img src=x onerror=alert(1)>");
    }
}
