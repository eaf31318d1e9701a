package dev.slipway.quiz.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.quiz.Answer.Paired;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.QuestionVerdict.Part;
import dev.slipway.quiz.QuestionVerdict.State;
import dev.slipway.quiz.RichText;
import dev.slipway.quiz.gift.Gift;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PairsAreGradedOneByOneTest {

    private static final String QUESTION = "Match. {=A -> added =C -> changed =D -> deleted = -> moved ####all}";

    @Test
    void all_right() {
        QuestionVerdict verdict = Gift.grade(QUESTION, Paired.of(0, 1, 2));
        assertThat(verdict.state()).isEqualTo(State.CORRECT);
        assertThat(verdict.fraction()).isEqualByComparingTo("1");
        assertThat(verdict.feedback()).extracting(RichText::source).containsExactly("all");
    }

    @Test
    void some_right() {
        QuestionVerdict verdict = Gift.grade(QUESTION, Paired.of(0, 3, Paired.NOT_CHOSEN));
        assertThat(verdict.state()).isEqualTo(State.PARTIAL);
        assertThat(verdict.fraction()).isEqualTo(new BigDecimal("0.333333"));
        assertThat(verdict.rightAnswer()).isEqualTo("A → added; C → changed; D → deleted");
        assertThat(verdict.parts()).extracting(Part::text).containsExactly("A", "C", "D");
        assertThat(verdict.parts())
                .extracting(Part::why)
                .containsExactly("`added` is right", "`moved` is wrong", "nothing was chosen");
        assertThat(verdict.parts())
                .extracting(part -> part.points().toPlainString())
                .containsExactly("0.333333", "0.000000", "0.000000");
    }

    @Test
    void none_right() {
        assertThat(Gift.grade(QUESTION, Paired.of(1, 2, 0)).state()).isEqualTo(State.WRONG);
    }

    @Test
    void equal_right_sides_are_the_same_choice() {
        assertThat(Gift.grade("Match. {=a -> x =b -> y =c -> x}", Paired.of(0, 1, 0))
                        .state())
                .isEqualTo(State.CORRECT);
    }
}
