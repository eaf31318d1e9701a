package dev.slipway.quiz.gift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.slipway.quiz.Quiz;
import dev.slipway.quiz.aiken.AikenParser;
import dev.slipway.quiz.format.QuestionFile;
import dev.slipway.quiz.moodle.MoodleXmlParser;
import dev.slipway.quiz.moodle.MoodleXmlWriter;
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
    @ValueSource(
            strings = {
                "{",
                "}",
                "\\",
                "~",
                "=",
                "#",
                ":",
                "::",
                "%",
                "[",
                "<",
                " ",
                "\n",
                "a",
                "\\n",
                "\\:",
                "->",
                "{}",
                "}{",
                "a\n\n",
                "a {\n\n",
                "a}\n\n",
                "//\n",
                "a\n",
                "=\n",
                "~\n",
                "\n::",
                " \n\t",
                "$CATEGORY:\n\n",
                "$CATEGORY:a\n",
                "::a:: b {T}\n\n",
                "Same {T}\n\n",
                "```\n",
                "####",
            })
    void of_one_piece_repeated(String piece) {
        String source = piece.repeat(SIZE / piece.length());
        assertTimeoutPreemptively(LIMIT, () -> Gift.PARSER.parse("quiz.gift", source));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "~", "=", "#", "%", "~%", "->", "=a->b", " =a->b", "~a", " =a", " ~%1%a", "####", "1:", "\\~", "a ",
                "\n", "[", "*"
            })
    void of_one_piece_repeated_between_braces(String piece) {
        for (String start : new String[] {"", "#", "=", "~", "T#", "=%", "1:MC:", "=a->b ="}) {
            String source = "::a:: Text {" + start
                    + piece.repeat(SIZE / 8 / piece.length()).replace("\n\n", "\n") + "} tail";
            assertTimeoutPreemptively(LIMIT, () -> Gift.PARSER.parse("quiz.gift", source));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n", "A. a\n", "ANSWER: A\n", "a\nA. a\nB. b\nANSWER: A\n", " \n"})
    void of_aiken(String piece) {
        String source = piece.repeat(SIZE / piece.length());
        assertTimeoutPreemptively(LIMIT, () -> AikenParser.parse("quiz.txt", source));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<question type='essay'/>",
                "<question type='essay'><name><text>a</text></name><questiontext><text>a</text></questiontext></question>",
                "<![CDATA[a]]>",
                "&lt;",
                "<a/>",
                "<!-- a -->",
                "<a b='c'>",
                "]]",
                "\n"
            })
    void of_moodle_xml(String piece) {
        String source = "<quiz>" + piece.repeat(SIZE / piece.length()) + "</quiz>";
        assertTimeoutPreemptively(LIMIT, () -> MoodleXmlParser.parse("quiz.xml", source));
        String inside = "<quiz><question type='essay'><questiontext>" + piece.repeat(SIZE / piece.length())
                + "</questiontext></question></quiz>";
        assertTimeoutPreemptively(LIMIT, () -> MoodleXmlParser.parse("quiz.xml", inside));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a", "\"", "\\", "-a ", "--a=b ", "a|", "$(pwd)", "${A}", "#", "-p 1:1 ", "\\\n", "\n"})
    void of_a_command_as_long_as_they_may_be(String piece) {
        String line = "docker run " + piece.repeat(3_900 / piece.length());
        assertTimeoutPreemptively(LIMIT, () -> {
            for (int i = 0; i < 200; i++) {
                Gift.grade("// [slipway:command]\nQ {=docker run -d -p 80\\:80 nginx}", line);
            }
        });
    }

    @Test
    void and_so_does_writing() {
        StringBuilder source = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            source.append("::q").append(i).append(":: Which \\= lists? {\n  =docker ps #yes\n  ~docker rm #no\n}\n\n");
        }
        assertTimeoutPreemptively(LIMIT, () -> {
            assertThat(GiftWriter.write(Gift.questions(source.toString()))
                            .text()
                            .length())
                    .isGreaterThan(source.length() / 2);
            assertThat(MoodleXmlWriter.write(Gift.questions(source.toString()))
                            .text()
                            .length())
                    .isGreaterThan(source.length());
        });
    }

    @Test
    void of_a_long_but_ordinary_file() {
        StringBuilder source = new StringBuilder();
        int count = 0;
        while (source.length() < SIZE) {
            source.append("::q")
                    .append(count++)
                    .append(":: Which lists? {\n  =docker ps #yes\n  ~docker rm #no\n}\n\n");
        }
        int expected = count;
        assertTimeoutPreemptively(
                LIMIT, () -> assertThat(Gift.questions(source.toString())).hasSize(expected));
    }

    @Test
    void and_no_text_whatever_makes_it_throw() {
        Random random = new Random(20261120); // fixed, so that a failure can be repeated
        String[] pieces = {
            "{",
            "}",
            "~",
            "=",
            "#",
            "####",
            "::",
            ":",
            "\\",
            "->",
            "%50%",
            "%",
            "T",
            "3",
            "..",
            "1e9",
            "a",
            " ",
            "\n",
            "\n\n",
            "//",
            "$CATEGORY:",
            "[html]",
            "*",
            "\r\n",
            "\uFDD3",
            "```",
            "1:MC:"
        };
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
