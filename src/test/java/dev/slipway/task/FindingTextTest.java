package dev.slipway.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTextTest {

    @Test
    void several_things_are_joined_as_in_a_sentence() {
        assertThat(FindingText.list(List.of(), "none")).isEqualTo("none");
        assertThat(FindingText.list(List.of("a"), "none")).isEqualTo("`a`");
        assertThat(FindingText.list(List.of("a", "b"), "none")).isEqualTo("`a` and `b`");
        assertThat(FindingText.list(List.of("a", "b, c", "d, e"), "none")).isEqualTo("`a`, `b, c` and `d, e`");
    }

    @Test
    void what_was_printed_is_quoted_up_to_a_length() {
        assertThat(FindingText.quote(" \n")).isEqualTo("nothing");
        assertThat(FindingText.quote(" a\nb ")).isEqualTo("“a\nb”");
        assertThat(FindingText.quote("x".repeat(300))).isEqualTo("“" + "x".repeat(300) + "”");
        assertThat(FindingText.quote("x".repeat(301))).isEqualTo("“" + "x".repeat(300) + " …”");
    }
}
