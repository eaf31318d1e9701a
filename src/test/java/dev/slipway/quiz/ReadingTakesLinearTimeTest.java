package dev.slipway.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The limit is generous, since machines are slow at times: linear reading takes some 50 ms, quadratic reading of the
 * same text takes many minutes.
 */
class ReadingTakesLinearTimeTest {

    private static final int SIZE = 1_000_000;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @ParameterizedTest
    @ValueSource(strings = {
        "{", "}", "\\", "~", "=", "#", ":", "::", "%", "[", "<", " ", "\n", "a", "\\n", "\\:", "->", "{}", "}{", "a\n\n", "a {\n\n",
        "a}\n\n", "//\n", "a\n", "=\n", "~\n", "\n::", " \n\t", "$CATEGORY:\n\n", "$CATEGORY:a\n", "::a:: b {T}\n\n",
        "Same {T}\n\n", "```\n", "####",
    })
    void of_one_piece_repeated(String piece) {
        String source = piece.repeat(SIZE / piece.length());
        assertTimeoutPreemptively(LIMIT, () -> Gift.PARSER.parse("quiz.gift", source));
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "=", "#", "%", "~%", "->", "=a->b", " =a->b", "~a", " =a", " ~%1%a", "####", "1:", "\\~", "a ", "\n", "[", "*"})
    void of_one_piece_repeated_between_braces(String piece) {
        for (String start : new String[] {"", "#", "=", "~", "T#", "=%", "1:MC:", "=a->b ="}) {
            String source = "::a:: Text {" + start + piece.repeat(SIZE / 8 / piece.length()).replace("\n\n", "\n") + "} tail";
            assertTimeoutPreemptively(LIMIT, () -> Gift.PARSER.parse("quiz.gift", source));
        }
    }

    @Test
    void of_a_long_but_ordinary_file() {
        StringBuilder source = new StringBuilder();
        int count = 0;
        while (source.length() < SIZE) {
            source.append("::q").append(count++).append(":: Which lists? {\n  =docker ps #yes\n  ~docker rm #no\n}\n\n");
        }
        int expected = count;
        assertTimeoutPreemptively(LIMIT,
                () -> assertThat(Gift.questions(source.toString())).hasSize(expected));
    }

    @Test
    void and_no_text_whatever_makes_it_throw() {
        Random random = new Random(20261120); // fixed, so that a failure can be repeated
        String[] pieces = {"{", "}", "~", "=", "#", "####", "::", ":", "\\", "->", "%50%", "%", "T", "3", "..", "1e9", "a", " ",
            "\n", "\n\n", "//", "$CATEGORY:", "[html]", "*", "\r\n", "\uFDD3", "```", "1:MC:"};
        for (int i = 0; i < 20_000; i++) {
            StringBuilder source = new StringBuilder();
            for (int n = random.nextInt(25); n >= 0; n--) {
                source.append(pieces[random.nextInt(pieces.length)]);
            }
            QuestionFile file = Gift.PARSER.parse("quiz.gift", source.toString());
            assertThat(file.questions()).doesNotHaveDuplicates();
            new Quiz("fuzz", "Fuzz", 60, 0, file.questions()); // refuses names that are there twice
        }
    }
}
