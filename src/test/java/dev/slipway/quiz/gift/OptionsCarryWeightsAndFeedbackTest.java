package dev.slipway.quiz.gift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.quiz.MultipleChoice;
import dev.slipway.quiz.format.QuestionFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsCarryWeightsAndFeedbackTest {

    private static List<Double> weights(MultipleChoice question) {
        return question.options().stream()
                .map(option -> option.weight().doubleValue())
                .toList();
    }

    @Test
    void the_example_of_the_lesson_format() {
        QuestionFile file = Gift.LESSON_PARSER.parse("quiz.gift", """
                ::running containers:: Which command lists only the containers that run now? {
                  =docker ps #Right\\: without `-a` only running containers are listed.
                  ~docker ps -a #`-a` adds the stopped ones.
                  ~docker images #That lists images, not containers.
                  ####`docker container ls` is another name of `docker ps`.
                }
                """);
        assertThat(file.problems()).isEmpty();
        MultipleChoice question = (MultipleChoice) file.questions().getFirst();
        assertThat(question.single()).isTrue();
        assertThat(question.options())
                .extracting(option -> option.text().source())
                .containsExactly("docker ps", "docker ps -a", "docker images");
        assertThat(question.options())
                .extracting(option -> option.feedback().source())
                .containsExactly(
                        "Right: without `-a` only running containers are listed.",
                        "`-a` adds the stopped ones.",
                        "That lists images, not containers.");
        assertThat(question.generalFeedback().source())
                .isEqualTo("`docker container ls` is another name of `docker ps`.");
    }

    @Test
    void an_equals_sign_means_that_one_is_to_be_chosen() {
        MultipleChoice question = Gift.question(MultipleChoice.class, "Which? {~wrong ~%50%half =right ~%-25%worse}");
        assertThat(question.single()).isTrue();
        assertThat(weights(question)).containsExactly(0.0, 0.5, 1.0, -0.25);
    }

    @Test
    void no_equals_sign_means_that_several_may_be_chosen() {
        MultipleChoice question = Gift.question(MultipleChoice.class, "Which? {~%50%a ~ %50%b ~%-100%c ~d}");
        assertThat(question.single()).isFalse();
        assertThat(weights(question)).containsExactly(0.5, 0.5, -1.0, 0.0);
    }

    @Test
    void weights_may_have_decimals_and_their_sum_may_be_a_little_off() {
        assertThat(weights(Gift.question(MultipleChoice.class, "Which? {~%33.33333%a ~%33.3%b ~%33.4%c}")))
                .containsExactly(0.3333333, 0.333, 0.334);
    }

    @Test
    void percent_signs_that_are_no_weight_are_text() {
        MultipleChoice question = Gift.question(MultipleChoice.class, "Which? {=%PATH% ~%20 is a space ~100%}");
        assertThat(question.options())
                .extracting(option -> option.text().source())
                .containsExactly("%PATH%", "%20 is a space", "100%");
    }

    @Test
    void options_need_no_space_between_them() {
        assertThat(Gift.question(MultipleChoice.class, "Which? {=a~b~c#no}").options())
                .hasSize(3);
    }

    @Test
    void a_second_hash_is_part_of_the_feedback() {
        assertThat(Gift.question(MultipleChoice.class, "Which? {=a #one #two ~b}")
                        .options()
                        .getFirst()
                        .feedback()
                        .source())
                .isEqualTo("one #two");
    }
}
