package dev.slipway.quiz.gift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.authoring.Problem;
import dev.slipway.quiz.MultipleChoice;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.format.QuestionFile;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ATornQuestionIsToldOnceTest {

    private static List<Integer> problemLines(QuestionFile file) {
        return file.problems().stream()
                .map(Problem::where)
                .map(where -> where.line())
                .toList();
    }

    @Test
    void up_to_the_block_with_the_closing_brace() {
        QuestionFile file = Gift.PARSER.parse("quiz.gift", "::a:: One? {\n=x\n\nsome words\n\n=y }\n\n::b:: Two? {T}");
        assertThat(problemLines(file)).containsExactly(1);
        assertThat(file.questions()).extracting(Question::name).containsExactly("b");
    }

    @Test
    void but_not_beyond_the_name_of_the_next_question() {
        QuestionFile file = Gift.PARSER.parse("quiz.gift", "::a:: One? {\n=x\n\n::b:: Only text\n\n::c:: A } alone");
        assertThat(problemLines(file)).containsExactly(1, 6);
        assertThat(file.questions()).extracting(Question::name).containsExactly("b");
    }

    @Test
    void nor_beyond_a_category() {
        QuestionFile file =
                Gift.PARSER.parse("quiz.gift", "::a:: One? {\n=x\n\n$CATEGORY: c\n\n=y }\n\n::b:: Two? {T}");
        assertThat(problemLines(file)).containsExactly(1, 6);
        assertThat(file.questions()).extracting(Question::category).containsExactly("c");
    }

    @Test
    void nor_beyond_a_question_that_opens_braces_of_its_own() {
        QuestionFile file = Gift.PARSER.parse("quiz.gift", "One? {\n=x\n\nTwo? {T}\n\n=y }");
        assertThat(problemLines(file)).containsExactly(1, 6);
        assertThat(file.questions()).extracting(Question::name).containsExactly("Two?");
    }

    @Test
    void limits_are_reached_before_they_are_crossed() {
        assertThat(Gift.question("::" + "n".repeat(255) + ":: Is it? {T}").name())
                .hasSize(255);
        StringBuilder options = new StringBuilder("Which? {=right");
        IntStream.range(1, 200).forEach(i -> options.append(" ~wrong ").append(i));
        assertThat(Gift.question(MultipleChoice.class, options + "}").options()).hasSize(200);
        assertThat(Gift.problems(options + " ~one more}")).hasSize(1);
    }
}
