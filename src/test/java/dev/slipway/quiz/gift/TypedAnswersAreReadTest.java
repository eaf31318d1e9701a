package dev.slipway.quiz.gift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.quiz.AcceptedText;
import dev.slipway.quiz.NumberRange;
import dev.slipway.quiz.Numerical;
import dev.slipway.quiz.ShortAnswer;
import dev.slipway.quiz.TrueFalse;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedAnswersAreReadTest {

    @Test
    void short_answers_with_weights_and_feedback() {
        ShortAnswer question =
                Gift.question(ShortAnswer.class, "Which? {\n=docker ps #yes\n=%50%docker container* #long\n=%0%*}");
        assertThat(question.accepted())
                .extracting(AcceptedText::pattern)
                .containsExactly("docker ps", "docker container*", "*");
        assertThat(question.accepted())
                .extracting(one -> one.weight().doubleValue())
                .containsExactly(1.0, 0.5, 0.0);
        assertThat(question.accepted().get(1).feedback().source()).isEqualTo("long");
    }

    @Test
    void the_first_equals_sign_of_a_short_answer_may_be_left_out() {
        assertThat(Gift.question(ShortAnswer.class, "Which? {no one =nobody}").accepted())
                .extracting(AcceptedText::pattern)
                .containsExactly("no one", "nobody");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#3            | 3      | 3      | 3",
                "#=3           | 3      | 3      | 3",
                "# = 3 : 2     | 1      | 5      | 3 ± 2",
                "#1..5         | 1      | 5      | 1 to 5",
                "#-5.5 .. -1e0 | -5.5   | -1     | -5.5 to -1",
                "#-3:0.5       | -3.5   | -2.5   | -3 ± 0.5",
                "#.5           | 0.5    | 0.5    | 0.5",
                "#5.           | 5      | 5      | 5",
                "#+1E3:0       | 1000   | 1000   | 1000",
                "#1e99         | 1e99   | 1e99   | 1E+99",
                "#3..3         | 3      | 3      | 3 to 3",
            })
    void numbers_with_tolerance_or_range(String answers, BigDecimal min, BigDecimal max, String written) {
        NumberRange range = Gift.question(Numerical.class, "How many? {" + answers + "}")
                .accepted()
                .getFirst()
                .range();
        assertThat(range.min()).isEqualByComparingTo(min);
        assertThat(range.max()).isEqualByComparingTo(max);
        assertThat(range.written()).isEqualTo(written);
    }

    @Test
    void numbers_with_weights_and_feedback_for_the_rest() {
        Numerical question = Gift.question(
                Numerical.class, "When? {#\n=1822:0 #exactly\n=%50%1822:2 #nearly\n~#look it up\n####He lived later.}");
        assertThat(question.accepted())
                .extracting(one -> one.weight().doubleValue())
                .containsExactly(1.0, 0.5);
        assertThat(question.accepted())
                .extracting(one -> one.feedback().source())
                .containsExactly("exactly", "nearly");
        assertThat(question.otherwise().source()).isEqualTo("look it up");
        assertThat(question.generalFeedback().source()).isEqualTo("He lived later.");
    }

    @Test
    void an_asterisk_of_no_weight_is_feedback_for_the_rest() {
        Numerical question = Gift.question(Numerical.class, "When? {#=1822 =%0%*#look it up}");
        assertThat(question.accepted()).hasSize(1);
        assertThat(question.otherwise().source()).isEqualTo("look it up");
    }

    @ParameterizedTest
    @CsvSource({"T,true", "TRUE,true", "F,false", "FALSE,false"})
    void truth_values(String word, boolean right) {
        TrueFalse question =
                Gift.question(TrueFalse.class, "Is it? { " + word + " # when wrong # when right # indeed }");
        assertThat(question.right()).isEqualTo(right);
        assertThat(question.whenWrong().source()).isEqualTo("when wrong");
        assertThat(question.whenRight().source()).isEqualTo("when right # indeed");
    }

    @Test
    void a_truth_value_needs_no_feedback() {
        TrueFalse question = Gift.question(TrueFalse.class, "Is it? {T#only when wrong}");
        assertThat(question.whenWrong().source()).isEqualTo("only when wrong");
        assertThat(question.whenRight().hasText()).isFalse();
    }
}
