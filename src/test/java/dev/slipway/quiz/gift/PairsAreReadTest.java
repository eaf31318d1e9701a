package dev.slipway.quiz.gift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.quiz.Matching;
import dev.slipway.quiz.Matching.Pair;
import dev.slipway.quiz.RichText;
import dev.slipway.quiz.RichText.Format;
import org.junit.jupiter.api.Test;

class PairsAreReadTest {

    @Test
    void left_and_right_of_the_arrow() {
        Matching question = Gift.question(Matching.class, "Match. {\n=build -> an image\n=[plain]run->a  container\n}");
        assertThat(question.choices()).containsExactly("an image", "a container");
        assertThat(question.pairs())
                .containsExactly(
                        new Pair(new RichText(Format.MOODLE, "build"), 0),
                        new Pair(new RichText(Format.PLAIN, "run"), 1));
    }

    @Test
    void a_right_side_without_a_left_one_is_an_extra_choice() {
        Matching question = Gift.question(Matching.class, "Match. {=build -> image = -> network}");
        assertThat(question.pairs()).hasSize(1);
        assertThat(question.choices()).containsExactly("image", "network");
    }

    @Test
    void equal_right_sides_are_one_choice() {
        Matching question = Gift.question(Matching.class, "Match. {=A -> added =C -> changed =N -> added}");
        assertThat(question.choices()).containsExactly("added", "changed");
        assertThat(question.pairs()).extracting(Pair::choice).containsExactly(0, 1, 0);
    }

    @Test
    void a_second_arrow_is_part_of_the_right_side() {
        assertThat(Gift.question(Matching.class, "Match. {=a -> b -> c =d -> e}")
                        .choices())
                .contains("b -> c");
    }
}
