package dev.slipway.quiz.gift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.quiz.MultipleChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapedCharactersAreTextTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "\\:|:",
                "\\#|#",
                "\\=|=",
                "\\{|{",
                "\\}|}",
                "\\~|~",
                "\\\\|\\",
                "C:\\dir|C:\\dir",
                "\\\\n|\\n",
                "\\\\\\:|\\:",
                "a\\|a\\",
                "\\*|\\*",
                "a: b::c|a: b::c",
            })
    void in_a_question(String written, String meant) {
        assertThat(Gift.question("Text " + written + " end").text().source()).isEqualTo("Text " + meant + " end");
    }

    @Test
    void and_a_line_break_may_be_written() {
        assertThat(Gift.question("one\\n\\ntwo").text().source()).isEqualTo("one\n\ntwo");
    }

    @Test
    void in_an_option_and_its_feedback() {
        MultipleChoice question = Gift.question(
                MultipleChoice.class, "Which? {=docker run -e A\\=b \\{\\} \\#1 #Right\\: \\~5 \\#2 ~other}");
        assertThat(question.options().getFirst().text().source()).isEqualTo("docker run -e A=b {} #1");
        assertThat(question.options().getFirst().feedback().source()).isEqualTo("Right: ~5 #2");
    }

    @Test
    void in_a_name() {
        assertThat(Gift.question("::a\\:\\:b:: Is it? {T}").name()).isEqualTo("a::b");
    }

    @Test
    void a_character_we_use_as_a_stand_in_is_replaced() {
        assertThat(Gift.question("a\uFDD0b\uFDD6c").text().source()).isEqualTo("a\uFFFDb\uFFFDc");
        assertThat(Gift.question("a\uFDCFb\uFDD7c").text().source()).isEqualTo("a\uFDCFb\uFDD7c");
    }
}
