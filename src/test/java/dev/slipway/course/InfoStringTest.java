package dev.slipway.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InfoStringTest {

    @Test
    void the_first_word_is_the_language_and_words_of_ours_follow() {
        InfoString info = InfoString.parse("  bash \t run   file=a=b.sh ");
        assertThat(info.language()).isEqualTo("bash");
        assertThat(info.says("run")).isTrue();
        assertThat(info.says("output")).isFalse();
        assertThat(info.value("file")).contains("a=b.sh");
        assertThat(info.value("task")).isEmpty();
        assertThat(info.unknown()).isEmpty();
    }

    @Test
    void nothing_is_fine() {
        assertThat(InfoString.parse(" "))
                .isEqualTo(InfoString.parse(""))
                .extracting(InfoString::language)
                .isEqualTo("");
    }

    @Test
    void words_that_mean_nothing_are_known_as_such() {
        assertThat(InfoString.parse("bash Run runs run=1 files=a task outputs").unknown())
                .containsExactly("Run", "runs", "run=1", "files=a", "task", "outputs");
    }
}
