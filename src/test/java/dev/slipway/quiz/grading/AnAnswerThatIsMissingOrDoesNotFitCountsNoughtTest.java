package dev.slipway.quiz.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.QuestionVerdict.Part;
import dev.slipway.quiz.QuestionVerdict.State;
import dev.slipway.quiz.RichText;
import dev.slipway.quiz.gift.Gift;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnAnswerThatIsMissingOrDoesNotFitCountsNoughtTest {

    private static final List<String> ALL = List.of(
            "Q {=a ~b ####all}",
            "Q {~%100%a ~b ####all}",
            "Q {T####all}",
            "Q {=a ####all}",
            "Q {#3####all}",
            "Q {=a->b =c->d ####all}",
            "Q {####all}");

    static Stream<Arguments> blanks() {
        return ALL.stream()
                .flatMap(question -> Stream.of(
                                Answer.BLANK, Answer.Chosen.of(), new Answer.Text(" \n"), Answer.Paired.of(-1, -1))
                        .map(answer -> Arguments.of(question, answer)));
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void a_blank_answer_is_told_as_missing(String question, Answer answer) {
        QuestionVerdict verdict = Gift.grade(question, answer);
        assertThat(verdict.state()).isEqualTo(State.UNANSWERED);
        assertThat(verdict.fraction()).isEqualByComparingTo("0");
        assertThat(verdict.parts()).extracting(Part::why).containsExactly("no answer was given");
        assertThat(verdict.feedback()).extracting(RichText::source).containsExactly("all");
    }

    static Stream<Arguments> misfits() {
        return Stream.of(
                Arguments.of("Q {=a ~b}", Answer.Chosen.of(2)),
                Arguments.of("Q {=a ~b}", Answer.Chosen.of(0, 1)),
                Arguments.of("Q {=a ~b}", new Answer.Text("a")),
                Arguments.of("Q {~%100%a ~b}", Answer.Chosen.of(0, 7)),
                Arguments.of("Q {~%100%a ~b}", Answer.Paired.of(0)),
                Arguments.of("Q {T}", Answer.Chosen.of(2)),
                Arguments.of("Q {T}", Answer.Chosen.of(0, 1)),
                Arguments.of("Q {=a}", Answer.Chosen.of(0)),
                Arguments.of("Q {#3}", Answer.Paired.of(3)),
                Arguments.of("Q {=a->b =c->d}", Answer.Paired.of(0)),
                Arguments.of("Q {=a->b =c->d}", Answer.Paired.of(0, 2)),
                Arguments.of("Q {=a->b =c->d}", Answer.Chosen.of(0, 1)),
                Arguments.of("Q {}", Answer.Chosen.of(0)));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void an_answer_from_before_an_edit_is_told_as_such(String question, Answer answer) {
        QuestionVerdict verdict = Gift.grade(question, answer);
        assertThat(verdict.state()).isEqualTo(State.UNANSWERED);
        assertThat(verdict.parts())
                .extracting(Part::why)
                .containsExactly("the stored answer does not fit this question, which was edited since");
    }

    @Test
    void the_right_answer_is_told_all_the_same() {
        assertThat(Gift.grade("Q {#3:1}", Answer.BLANK).rightAnswer()).isEqualTo("3 ± 1");
        assertThat(Gift.grade("Q {}", Answer.BLANK).rightAnswer()).isEmpty();
    }

    @Test
    void an_essay_waits_for_a_person() {
        QuestionVerdict verdict = Gift.grade("Why? {####all}", "Because.");
        assertThat(verdict.state()).isEqualTo(State.NEEDS_GRADING);
        assertThat(verdict.fraction()).isEqualByComparingTo("0");
        assertThat(verdict.feedback()).extracting(RichText::source).containsExactly("all");
    }

    @Test
    void a_person_grades_it() {
        QuestionVerdict verdict = Gift.grade("Why? {}", "Because.").gradedByHand(new BigDecimal("0.75"), "Say more.");
        assertThat(verdict.state()).isEqualTo(State.PARTIAL);
        assertThat(verdict.fraction()).isEqualByComparingTo("0.75");
        assertThat(verdict.parts()).last().isEqualTo(new Part("", new BigDecimal("0.75"), "Say more."));
        assertThatIllegalArgumentException().isThrownBy(() -> verdict.gradedByHand(new BigDecimal("1.1"), "Too kind."));
    }

    @Test
    void a_description_asks_nothing() {
        assertThat(Gift.grade("Just text", Answer.BLANK).state()).isEqualTo(State.NOT_ASKED);
    }

    @Test
    void indices_are_kept_ascending_without_repeats_and_not_below_nought() {
        assertThat(Answer.Chosen.of(2, 0, 2).options()).containsExactly(0, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> Answer.Chosen.of(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Answer.Paired.of(-2));
    }
}
