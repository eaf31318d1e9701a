package dev.slipway.quiz.gift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.quiz.Question;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankLinesSeparateQuestionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void whatever_ends_the_lines(String end) {
        List<Question> questions = Gift.questions("::a:: Is it? {\nT\n}\n \t \n\n::b:: Was it? {F}".replace("\n", end));
        assertThat(questions).extracting(Question::name).containsExactly("a", "b");
        assertThat(questions).extracting(question -> question.position().line()).containsExactly(1, 6);
    }

    @Test
    void a_byte_order_mark_is_not_part_of_the_first_question() {
        assertThat(Gift.question("\uFEFF::a:: Is it? {T}").name()).isEqualTo("a");
    }

    @Test
    void a_comment_line_is_not_read() {
        Question question = Gift.question("""
                // {about the question
                ::a:: Is it?
                  // ~ {within it
                Really? {T}
                // } behind it
                """);
        assertThat(question.text().source()).isEqualTo("Is it?\nReally?");
        assertThat(question.position().line()).isEqualTo(2);
    }

    @Test
    void a_comment_line_does_not_separate() {
        assertThat(Gift.question("::a:: Is it {\n//\n=so\n}").name()).isEqualTo("a");
    }

    @Test
    void slashes_within_a_line_are_text() {
        assertThat(Gift.question("See http://localhost:5000/ now").text().source())
                .isEqualTo("See http://localhost:5000/ now");
    }

    @Test
    void a_block_of_comments_is_no_question() {
        assertThat(Gift.questions("// one\n// two\n\nIs it? {T}\n\n// three")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "// only a comment", "\uFEFF"})
    void a_file_without_questions_is_a_problem(String source) {
        assertThat(Gift.problems(source))
                .containsExactly("quiz.gift:1: there is no question in this file — "
                        + "write one, for example `::name:: Is water wet? {TRUE}`");
    }

    @Test
    void no_blank_line_at_the_end_is_needed() {
        assertThat(Gift.questions("Is it? {T}\n\nWas it? {F}")).hasSize(2);
    }
}
