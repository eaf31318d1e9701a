package dev.slipway.quiz.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.QuestionVerdict.Part;
import dev.slipway.quiz.QuestionVerdict.State;
import dev.slipway.quiz.RichText;
import dev.slipway.quiz.TrueFalse;
import dev.slipway.quiz.gift.Gift;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChosenOptionsAreGradedByWeightTest {

    private static final String SINGLE = "Which? {=right #yes ~%50%half #nearly ~wrong #no ~%-25%worse ####all}";
    private static final String SEVERAL = "Which? {~%50%a #A ~%50%b #B ~%-50%c #C ~d ####all}";

    private static Answer.Chosen chosen(String indices) {
        return new Answer.Chosen(
                Stream.of(indices.split(" ")).map(Integer::valueOf).toList());
    }

    @ParameterizedTest
    @CsvSource({"0,1,CORRECT", "1,0.5,PARTIAL", "2,0,WRONG", "3,0,WRONG"})
    void one_of_several_counts_its_weight_but_not_below_nought(String indices, BigDecimal fraction, State state) {
        QuestionVerdict verdict = Gift.grade(SINGLE, chosen(indices));
        assertThat(verdict.fraction()).isEqualByComparingTo(fraction);
        assertThat(verdict.state()).isEqualTo(state);
        assertThat(verdict.rightAnswer()).isEqualTo("right");
    }

    @ParameterizedTest
    @CsvSource({
        "0 1,1,CORRECT",
        "0,0.5,PARTIAL",
        "0 2,0,WRONG",
        "2,0,WRONG",
        "0 1 2,0.5,PARTIAL",
        "0 1 2 3,0.5,PARTIAL",
        "0 1 3,1,CORRECT",
        "3,0,WRONG"
    })
    void several_count_their_sum_between_nought_and_one(String indices, BigDecimal fraction, State state) {
        QuestionVerdict verdict = Gift.grade(SEVERAL, chosen(indices));
        assertThat(verdict.fraction()).isEqualByComparingTo(fraction);
        assertThat(verdict.state()).isEqualTo(state);
        assertThat(verdict.rightAnswer()).isEqualTo("a; b");
    }

    @Test
    void three_thirds_are_one() {
        QuestionVerdict verdict = Gift.grade("Which? {~%33.33333%a ~%33.33333%b ~%33.33333%c ~d}", chosen("0 1 2"));
        assertThat(verdict.fraction()).isEqualByComparingTo("1");
        assertThat(verdict.state()).isEqualTo(State.CORRECT);
        assertThat(Gift.grade("Which? {~%33.33333%a ~%33.33333%b ~%33.33333%c}", chosen("1"))
                        .fraction())
                .isEqualTo(new BigDecimal("0.333333"));
    }

    @Test
    void the_feedback_is_that_of_the_chosen_options_and_then_for_all() {
        assertThat(Gift.grade(SEVERAL, chosen("0 2 3")).feedback())
                .extracting(RichText::source)
                .containsExactly("A", "C", "all");
        assertThat(Gift.grade(SINGLE, chosen("1")).feedback())
                .extracting(RichText::source)
                .containsExactly("nearly", "all");
    }

    @Test
    void each_part_says_what_it_was_worth_and_what_was_missed() {
        List<Part> parts = Gift.grade(SEVERAL, chosen("0 2 3")).parts();
        assertThat(parts).extracting(Part::text).containsExactly("a", "b", "c", "d");
        assertThat(parts)
                .extracting(Part::why)
                .containsExactly("right, worth 50 %", "not chosen, worth 50 %", "wrong, takes away 50 %", "wrong");
        assertThat(parts).extracting(part -> part.points().doubleValue()).containsExactly(0.5, 0.0, -0.5, 0.0);
    }

    @Test
    void the_part_of_a_single_choice_does_not_tell_the_right_one() {
        assertThat(Gift.grade(SINGLE, chosen("2")).parts())
                .extracting(Part::text)
                .containsExactly("wrong");
    }

    @ParameterizedTest
    @CsvSource({"T,0,1,right", "T,1,0,wrong", "F,0,0,wrong", "F,1,1,right"})
    void true_and_false_count_all_or_nothing(String truth, int chosen, BigDecimal fraction, String why) {
        QuestionVerdict verdict =
                Gift.grade("Is it? {" + truth + "#when wrong#when right####all}", Answer.Chosen.of(chosen));
        assertThat(verdict.fraction()).isEqualByComparingTo(fraction);
        assertThat(verdict.feedback()).extracting(RichText::source).containsExactly("when " + why, "all");
        assertThat(verdict.rightAnswer()).isEqualTo(truth.equals("T") ? "True" : "False");
        assertThat(verdict.parts())
                .extracting(Part::text, Part::why)
                .containsExactly(tuple(chosen == TrueFalse.TRUE ? "True" : "False", why));
    }

    @Test
    void several_fully_right_options_of_a_single_choice_are_all_named() {
        assertThat(Gift.grade("Which? {=a =b ~c}", chosen("1")).rightAnswer()).isEqualTo("a or b");
    }
}
