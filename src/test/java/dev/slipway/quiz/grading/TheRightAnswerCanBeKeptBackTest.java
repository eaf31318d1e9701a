package dev.slipway.quiz.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.QuestionVerdict.Part;
import dev.slipway.quiz.gift.GiftParser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** While attempts are left, a verdict says what was wrong, and not what would have been right. */
class TheRightAnswerCanBeKeptBackTest {

    private static QuestionVerdict verdict(String gift, Answer answer) {
        List<Question> questions = new GiftParser(GiftParser.Options.LESSON)
                .parse("quiz.gift", gift)
                .questions();
        QuestionVerdict verdict = Grader.grade(questions.getFirst(), answer);
        QuestionVerdict kept = verdict.withoutRightAnswer();
        assertThat(kept.fraction()).isEqualTo(verdict.fraction());
        assertThat(kept.state()).isEqualTo(verdict.state());
        assertThat(kept.feedback()).isEqualTo(verdict.feedback());
        assertThat(kept.rightAnswer()).isEmpty();
        return kept;
    }

    @Test
    void options_that_were_not_chosen_are_not_named() {
        QuestionVerdict kept = verdict("::a:: Which? {~%50%cat ~%50%dog ~%-50%car}", Answer.Chosen.of(0));
        assertThat(kept.parts()).extracting(Part::text).containsExactly("cat");
        assertThat(kept.explanation()).isEqualTo("1 of 2 right options chosen");
    }

    @Test
    void places_are_not_told() {
        QuestionVerdict kept = verdict(
                "::a:: Sort. {>3 ALL VERTICAL ABSOLUTE_POSITION\none\ntwo\nthree\n}", Answer.Ordered.of(0, 2, 1));
        assertThat(kept.parts()).extracting(Part::why).containsExactly("in its place");
    }

    @Test
    void what_a_command_lacks_is_not_told() {
        QuestionVerdict kept = verdict(
                "// [slipway:command]\n::a:: Type. {=docker run -d --name web nginx}",
                new Answer.Text("docker run nginx"));
        assertThat(kept.parts()).isEmpty();
        assertThat(kept.explanation()).isEmpty();
    }

    @Test
    void what_was_right_stays() {
        QuestionVerdict kept =
                verdict("// [slipway:command]\n::a:: Type. {=docker ps -a}", new Answer.Text("docker ps --all"));
        assertThat(kept.explanation()).isEqualTo("right");
    }
}
