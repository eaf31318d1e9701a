package dev.slipway.quiz.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.QuestionVerdict.State;
import dev.slipway.quiz.Quiz;
import dev.slipway.quiz.QuizVerdict;
import dev.slipway.quiz.TrueFalse;
import dev.slipway.quiz.gift.Gift;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AQuizIsPassedByPointsTest {

    private static final String SOURCE = """
            ::intro:: Read this first.

            ::a:: Is it? {T}

            ::b:: Match. {=A -> added =C -> changed =D -> deleted}

            ::c:: How many? {#3}
            """;

    private static Quiz quiz(int pass, String source) {
        return new Quiz("first-container", "First container", pass, 0, Gift.questions(source));
    }

    @Test
    void each_question_counts_one_and_descriptions_none() {
        QuizVerdict verdict = Grader.grade(
                quiz(60, SOURCE),
                Map.of(
                        "a",
                        Answer.Chosen.of(TrueFalse.TRUE),
                        "b",
                        Answer.Paired.of(0, 1, 0),
                        "c",
                        new Answer.Text("3")));
        assertThat(verdict.quiz()).isEqualTo("first-container");
        assertThat(verdict.questions()).extracting(QuestionVerdict::question).containsExactly("a", "b", "c");
        assertThat(verdict.outOf()).isEqualTo(3);
        assertThat(verdict.points()).isEqualTo(new BigDecimal("2.667"));
        assertThat(verdict.percent()).isEqualTo(new BigDecimal("88.90"));
        assertThat(verdict.passed()).isTrue();
        assertThat(verdict.pending()).isZero();
    }

    @Test
    void a_missing_answer_counts_nought_and_an_unknown_one_nothing() {
        QuizVerdict verdict = Grader.grade(
                quiz(60, SOURCE),
                Map.of(
                        "a",
                        Answer.Chosen.of(TrueFalse.TRUE),
                        "gone",
                        new Answer.Text("x"),
                        "intro",
                        new Answer.Text("read")));
        assertThat(verdict.questions())
                .extracting(QuestionVerdict::state)
                .containsExactly(State.CORRECT, State.UNANSWERED, State.UNANSWERED);
        assertThat(verdict.percent()).isEqualTo(new BigDecimal("33.33"));
        assertThat(verdict.passed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"66,true", "67,false", "0,true", "100,false"})
    void the_pass_mark_is_reached_or_not(int pass, boolean passed) {
        QuizVerdict verdict = Grader.grade(
                quiz(pass, "::a:: One? {T}\n\n::b:: Two? {T}\n\n::c:: Three? {T}"),
                Map.of("a", Answer.Chosen.of(0), "b", Answer.Chosen.of(0)));
        assertThat(verdict.percent()).isEqualTo(new BigDecimal("66.66"));
        assertThat(verdict.passed()).isEqualTo(passed);
    }

    @Test
    void thirds_of_several_questions_add_up_to_the_pass_mark() {
        String third = "Match. {=A -> added =C -> changed =D -> deleted}\n\n";
        Answer.Paired one = Answer.Paired.of(0, 0, 0);
        QuizVerdict verdict = Grader.grade(
                quiz(
                        50,
                        "::a:: " + third + "::b:: " + third + "::c:: " + third
                                + "::d:: One? {T}\n\n::e:: One? {}\n\n::f:: One? {T}\n\n"),
                Map.of("a", one, "b", one, "c", one, "d", Answer.Chosen.of(0), "f", Answer.Chosen.of(0)));
        assertThat(verdict.points()).isEqualTo(new BigDecimal("3.000"));
        assertThat(verdict.passed()).isTrue();
    }

    @Test
    void an_essay_is_pending_until_it_is_graded_by_hand() {
        Quiz quiz = quiz(60, "::a:: Is it? {T}\n\n::b:: Why? {}");
        QuizVerdict before = Grader.grade(quiz, Map.of("a", Answer.Chosen.of(0), "b", new Answer.Text("So.")));
        assertThat(before.pending()).isOne();
        assertThat(before.passed()).isFalse();
        QuizVerdict after = QuizVerdict.of(
                quiz,
                List.of(
                        before.questions().get(0),
                        before.questions().get(1).gradedByHand(new BigDecimal("0.2"), "Short.")));
        assertThat(after.pending()).isZero();
        assertThat(after.percent()).isEqualByComparingTo("60");
        assertThat(after.passed()).isTrue();
    }

    @Test
    void a_verdict_on_a_description_is_left_out_of_the_sum() {
        Quiz quiz = quiz(60, "Just text\n\n::a:: Is it? {T}");
        QuizVerdict verdict = QuizVerdict.of(
                quiz,
                quiz.questions().stream()
                        .map(question ->
                                Grader.grade(question, question.asksSomething() ? Answer.Chosen.of(0) : Answer.BLANK))
                        .toList());
        assertThat(quiz.asked()).extracting(Question::name).containsExactly("a");
        assertThat(verdict.outOf()).isOne();
        assertThat(verdict.questions()).hasSize(1);
    }

    @Test
    void a_quiz_that_asks_nothing_is_not_passed() {
        QuizVerdict verdict = Grader.grade(quiz(0, "Just text"), Map.of());
        assertThat(verdict.outOf()).isZero();
        assertThat(verdict.percent()).isEqualByComparingTo("0");
        assertThat(verdict.passed()).isFalse();
    }

    @Test
    void the_same_answers_give_the_same_verdict() {
        Map<String, Answer> answers = Map.of("a", Answer.Chosen.of(0), "b", Answer.Paired.of(0, 1, 2));
        assertThat(Grader.grade(quiz(60, SOURCE), answers)).isEqualTo(Grader.grade(quiz(60, SOURCE), answers));
    }

    @Test
    void attempts_may_be_limited() {
        assertThat(quiz(60, SOURCE).allowsAnother(1_000)).isTrue();
        Quiz twice = new Quiz("q", "Q", 60, 2, List.of());
        assertThat(twice.allowsAnother(1)).isTrue();
        assertThat(twice.allowsAnother(2)).isFalse();
    }

    @Test
    void what_makes_no_sense_is_refused_and_named() {
        List<Question> none = List.of();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quiz(" ", "Q", 60, 0, none))
                .withMessageContaining("id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quiz("q", "Q", 101, 0, none))
                .withMessageContaining("pass is 101");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quiz("q", "Q", -1, 0, none))
                .withMessageContaining("pass is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quiz("q", "Q", 60, -1, none))
                .withMessageContaining("attempts is -1");
        List<Question> twins = List.of(Gift.question("::a:: x"), Gift.question("::a:: y"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quiz("q", "Q", 60, 0, twins))
                .withMessageContaining("named a");
    }
}
