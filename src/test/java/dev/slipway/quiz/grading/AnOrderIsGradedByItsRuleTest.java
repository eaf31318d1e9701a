package dev.slipway.quiz.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Ordering;
import dev.slipway.quiz.OrderingRule;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.QuestionVerdict.Part;
import dev.slipway.quiz.QuestionVerdict.State;
import dev.slipway.quiz.RichText;
import dev.slipway.quiz.gift.Gift;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The six words and their grades are those of Moodle's own tests of its ordering question. */
class AnOrderIsGradedByItsRuleTest {

    private static final List<String> RIGHT =
            List.of("Modular", "Object", "Oriented", "Dynamic", "Learning", "Environment");

    private static QuestionVerdict grade(String rule, String words) {
        String items = String.join("\n", RIGHT);
        List<Integer> given = Stream.of(words.split(" "))
                .map(word -> RIGHT.stream()
                        .map(right -> right.substring(0, 2))
                        .toList()
                        .indexOf(word))
                .toList();
        return Gift.grade("Sort. {>6 ALL VERTICAL " + rule + " SHOW\n" + items + "\n}", new Answer.Ordered(given));
    }

    @ParameterizedTest
    @CsvSource({
        "ALL_OR_NOTHING,Mo Ob Or Dy Le En,1",
        "ALL_OR_NOTHING,En Ob Or Dy Le Mo,0",
        "ABSOLUTE_POSITION,Mo Ob Or Dy Le En,1",
        "ABSOLUTE_POSITION,En Ob Or Dy Le Mo,0.666667",
        "ABSOLUTE_POSITION,Or Ob Dy Le En Mo,0.166667",
        "RELATIVE_NEXT_EXCLUDE_LAST,En Le Dy Or Ob Mo,0",
        "RELATIVE_NEXT_EXCLUDE_LAST,En Ob Or Dy Le Mo,0.6",
        "RELATIVE_NEXT_INCLUDE_LAST,En Ob Or Dy Le Mo,0.5",
        "RELATIVE_NEXT_INCLUDE_LAST,Mo Ob Or Dy Le En,1",
        "RELATIVE_ONE_PREVIOUS_AND_NEXT,Mo Ob Or Dy Le En,1",
        "RELATIVE_ONE_PREVIOUS_AND_NEXT,En Ob Or Dy Le Mo,0.5",
        "RELATIVE_ALL_PREVIOUS_AND_NEXT,En Le Dy Or Ob Mo,0",
        "RELATIVE_ALL_PREVIOUS_AND_NEXT,En Ob Or Dy Le Mo,0.4",
        "LONGEST_ORDERED_SUBSET,En Ob Or Dy Le Mo,0.666667",
        "LONGEST_ORDERED_SUBSET,En Le Dy Or Ob Mo,0",
        "LONGEST_CONTIGUOUS_SUBSET,Ob Mo Or Dy Le En,0.666667",
        "LONGEST_CONTIGUOUS_SUBSET,Mo Or Ob Le Dy En,0",
        "RELATIVE_TO_CORRECT,Mo Ob Or Dy Le En,1",
        "RELATIVE_TO_CORRECT,En Ob Or Dy Le Mo,0.666667",
    })
    void as_in_moodle(String rule, String words, String fraction) {
        assertThat(grade(rule, words).fraction()).isEqualByComparingTo(fraction);
    }

    @Test
    void and_says_how_much_of_it_is_right() {
        QuestionVerdict verdict = grade("ABSOLUTE_POSITION", "En Ob Or Dy Le Mo");
        assertThat(verdict.state()).isEqualTo(State.PARTIAL);
        assertThat(verdict.explanation()).isEqualTo("4 of 6 in the right place");
        assertThat(verdict.parts()).extracting(Part::why).startsWith("belongs to place 6", "in its place");
        assertThat(verdict.rightAnswer()).isEqualTo("Modular → Object → Oriented → Dynamic → Learning → Environment");
        assertThat(grade("ABS", "Mo Ob Or Dy Le En").explanation()).isEqualTo("the order is right");
    }

    @Test
    void moodles_default_is_the_one_that_looks_at_the_next() {
        Ordering question = Gift.question(Ordering.class, "Sort. {>3\na\nb\nc\n####all}");
        assertThat(question.rule()).isEqualTo(OrderingRule.RELATIVE_NEXT_EXCLUDE_LAST);
        assertThat(question.items()).extracting(RichText::source).containsExactly("a", "b", "c");
        assertThat(question.generalFeedback().source()).isEqualTo("all");
    }

    @Test
    void an_order_that_is_none_does_not_fit() {
        for (Answer answer : List.of(
                Answer.Ordered.of(0, 1),
                Answer.Ordered.of(0, 0, 1),
                Answer.Ordered.of(0, 1, 3),
                new Answer.Text("a"))) {
            assertThat(Gift.grade("Sort. {>3\na\nb\nc\n}", answer).state()).isEqualTo(State.UNANSWERED);
        }
    }
}
