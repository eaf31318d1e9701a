package dev.slipway.quiz.gift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.quiz.Question;
import dev.slipway.quiz.format.QuestionFile;
import org.junit.jupiter.api.Test;

class ACategoryHoldsForTheQuestionsBelowTest {

    @Test
    void until_the_next_one() {
        assertThat(Gift.questions("One? {T}\n\n$CATEGORY: $course$/top/images\n\nTwo? {T}\n\nThree? {T}\n\n"
                        + "// moved\n$CATEGORY: volumes\n// end\n\nFour? {T}"))
                .extracting(Question::category)
                .containsExactly("", "$course$/top/images", "$course$/top/images", "volumes");
    }

    @Test
    void even_if_a_blank_line_is_missing_behind_it() {
        QuestionFile file = Gift.PARSER.parse("quiz.gift", "$CATEGORY: images\nOne? {T}\n\nTwo? {T}");
        assertThat(file.problems()).hasSize(1);
        assertThat(file.questions()).extracting(Question::category).containsExactly("images");
    }
}
