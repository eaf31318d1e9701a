package dev.slipway.quiz.gift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.quiz.Description;
import dev.slipway.quiz.ShortAnswer;
import dev.slipway.quiz.format.QuestionFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheKindOfAQuestionFollowsFromItsBracesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Text                        | Description",
                "Text {}                     | Essay",
                "Text { }                    | Essay",
                "Text {####all}              | Essay",
                "Text {#3}                   | Numerical",
                "Text {#3 ~#no}              | Numerical",
                "Text {~a =b}                | MultipleChoice",
                "Text {~a -> b =c}           | MultipleChoice",
                "Text {~100%a ~%100%b}       | MultipleChoice",
                "Text {T =a ~b}              | none",
                "Text {=a->b =c->d}          | Matching",
                "Text {a->b =c->d}           | Matching",
                "Text {a -> b}               | ShortAnswer",
                "Text {T}                    | TrueFalse",
                "Text {FALSE#no#yes}         | TrueFalse",
                "Text {=T}                   | ShortAnswer",
                "Text {Tomb}                 | ShortAnswer",
                "Text {=a =b}                | ShortAnswer",
            })
    void in_the_order_of_moodle(String source, String kind) {
        QuestionFile file = Gift.PARSER.parse("quiz.gift", source);
        if (kind.equals("none")) {
            assertThat(file.questions()).isEmpty();
        } else {
            assertThat(file.problems()).isEmpty();
            assertThat(file.questions().getFirst().getClass().getSimpleName()).isEqualTo(kind);
        }
    }

    @Test
    void the_last_four_hashes_start_the_feedback_for_all() {
        ShortAnswer question = Gift.question(ShortAnswer.class, "Which? {=a #yes ####for\nall}");
        assertThat(question.generalFeedback().source()).isEqualTo("for\nall");
        assertThat(question.accepted().getFirst().feedback().source()).isEqualTo("yes");
    }

    @Test
    void markdown_that_looks_like_answers_is_a_description() {
        assertThat(Gift.question("Heading\n=====\n~~~\n~/first-container")).isInstanceOf(Description.class);
    }
}
