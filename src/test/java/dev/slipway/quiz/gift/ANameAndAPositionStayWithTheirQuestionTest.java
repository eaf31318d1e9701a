package dev.slipway.quiz.gift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.authoring.SourcePosition;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.format.QuestionFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class ANameAndAPositionStayWithTheirQuestionTest {

    @Test
    void the_name_is_what_stands_between_the_colons() {
        Question question = Gift.question("::running   containers::Which? {=docker ps}");
        assertThat(question.name()).isEqualTo("running containers");
        assertThat(question.text().source()).isEqualTo("Which?");
    }

    @Test
    void the_name_may_have_a_line_of_its_own() {
        assertThat(Gift.question("::a::\nIs it? {T}").text().source()).isEqualTo("Is it?");
    }

    @Test
    void editing_text_answers_and_neighbours_changes_no_name() {
        String before = "::a:: Is it? {T}\n\n::b:: How many? {#3}\n";
        String after = "::b:: How many are there? {=three}\n\n::new:: More? {}\n\n::a:: Is it not? {F}\n";
        assertThat(Gift.questions(before)).extracting(Question::name).containsExactly("a", "b");
        assertThat(Gift.questions(after)).extracting(Question::name).containsExactly("b", "new", "a");
    }

    @Test
    void a_broken_neighbour_changes_no_name() {
        QuestionFile file =
                Gift.PARSER.parse("quiz.gift", "::a:: Is it? {T}\n\n::b:: How many? {#x}\n\n::c:: Was it? {F}");
        assertThat(file.questions()).extracting(Question::name).containsExactly("a", "c");
    }

    @Test
    void the_position_is_the_first_line_of_the_question() {
        List<Question> questions = Gift.questions("// head\n\n// about a\n::a::\nIs it? {\nT}\n\n\n::b:: Was it? {F}");
        assertThat(questions)
                .extracting(Question::position)
                .containsExactly(new SourcePosition("quiz.gift", 4), new SourcePosition("quiz.gift", 9));
    }

    @Test
    void without_a_name_one_is_made_of_the_text() {
        assertThat(Gift.question("Which **one**? {=this}").name()).isEqualTo("Which **one**?");
        assertThat(Gift.question("[html]<p>Which &lt;one&gt;?</p> {=this}").name())
                .isEqualTo("Which <one>?");
        assertThat(Gift.question("word ".repeat(50)).name()).hasSize(61).endsWith("…");
    }

    @Test
    void names_made_of_the_same_text_are_numbered() {
        assertThat(Gift.questions("Fill: {=a}\n\nFill: {=b}\n\nFill: {=c}"))
                .extracting(Question::name)
                .containsExactly("Fill:", "Fill: (2)", "Fill: (3)");
    }

    @Test
    void a_lesson_requires_names() {
        QuestionFile file = Gift.LESSON_PARSER.parse("quiz.gift", "Is it? {T}\n\n::b:: Was it? {F}");
        assertThat(file.questions()).extracting(Question::name).containsExactly("b");
        assertThat(file.problems())
                .extracting(problem -> problem.where().line())
                .containsExactly(1);
    }

    @Test
    void a_name_taken_by_a_broken_question_is_taken() {
        assertThat(Gift.problems("::a:: How many? {#x}\n\n::a:: Was it? {F}"))
                .hasSize(2)
                .last()
                .asString()
                .contains("quiz.gift:3:", "taken by the question on line 1");
    }
}
