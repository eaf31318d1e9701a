package dev.slipway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class KeyedLettersTest {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    private final HmacCode letters = new HmacCode(new byte[] {1, 2, 3}, ALPHABET);

    @Test
    void the_same_text_and_key_give_the_same_letters_and_any_other_give_others() {
        assertThat(letters.of("a"))
                .matches("[a-z2-7]{20}")
                .isEqualTo(letters.of("a"))
                .isNotEqualTo(letters.of("b"))
                .isNotEqualTo(new HmacCode(new byte[] {1, 2, 4}, ALPHABET).of("a"));
    }

    @Test
    void only_all_of_the_letters_fit() {
        String right = letters.of("a");
        assertThat(letters.fits(right, "a")).isTrue();
        assertThat(letters.fits(right, "b")).isFalse();
        assertThat(letters.fits(right.substring(1), "a")).isFalse();
        assertThat(letters.fits("", "a")).isFalse();
    }

    @Test
    void an_alphabet_has_32_letters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HmacCode(new byte[1], "abc"))
                .withMessageContaining("32 letters, not of 3");
    }
}
