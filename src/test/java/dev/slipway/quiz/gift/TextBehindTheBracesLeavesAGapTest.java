package dev.slipway.quiz.gift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.quiz.MultipleChoice;
import dev.slipway.quiz.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextBehindTheBracesLeavesAGapTest {

    @Test
    void where_the_answer_belongs() {
        MultipleChoice question = Gift.question(MultipleChoice.class, "Use docker {~run =ps} to list.");
        assertThat(question.text().source()).isEqualTo("Use docker _____ to list.");
        assertThat(question.hasGap()).isTrue();
    }

    @Test
    void also_if_only_punctuation_follows() {
        assertThat(Gift.question("It is {=so}.").text().source()).isEqualTo("It is _____.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{T}", "{}", "{=a}", "{~a =b}", "{#3}", "{=a->b =c->d}"})
    void with_every_kind(String braces) {
        assertThat(Gift.question("It is " + braces + " so").text().source()).isEqualTo("It is _____ so");
    }

    @Test
    void no_text_behind_no_gap() {
        Question question = Gift.question("It is {=so}\n// a comment\n");
        assertThat(question.hasGap()).isFalse();
        assertThat(question.text().source()).isEqualTo("It is");
    }

    @Test
    void a_gap_on_a_line_of_its_own_joins_its_neighbours_lest_it_becomes_a_rule() {
        assertThat(Gift.question("It is\n{\n=so\n}\nhere.").text().source()).isEqualTo("It is _____ here.");
    }

    @Test
    void a_gap_may_come_first() {
        assertThat(Gift.question("{=Docker} runs it.").text().source()).isEqualTo("_____ runs it.");
    }
}
