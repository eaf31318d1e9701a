package dev.slipway.quiz.attempt;

import static dev.slipway.quiz.attempt.Bank.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.QuestionVerdict.Part;
import dev.slipway.quiz.attempt.Attempt.Graded;
import dev.slipway.quiz.attempt.Regrade.Change;
import dev.slipway.quiz.attempt.Regrade.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The key said `docker ps`, and `docker image ls` is right. Ada typed the old key, Bob the new one, Cy nothing of both, Di nothing. */
class ARegradeIsSeenBeforeItIsDoneTest {

    private static final String OTHER = "\n\n::other:: Is it? {T}";
    private static final List<Question> OLD = Bank.questions("::key:: Which lists images? {=docker ps}" + OTHER);
    private static final Question MENDED =
            Bank.questions("::key:: Which lists images? {=docker image ls}").getFirst();
    private static final List<Graded> ATTEMPTS = List.of(
            attempt("ada", Map.of("key", new Answer.Text("docker ps"))),
            attempt("bob", Map.of("key", new Answer.Text("docker image ls"))),
            attempt("cy", Map.of("key", new Answer.Text("docker rm"), "other", Answer.Chosen.of(0))),
            attempt("di", Map.of()));

    private static Graded attempt(String student, Map<String, Answer> answers) {
        Attempt.InProgress attempt = Attempt.start(
                student, 1, QuizRevision.of(OLD, QuizSettings.USUAL).paper(1), QuizSettings.USUAL, NOON);
        for (Map.Entry<String, Answer> answer : answers.entrySet()) {
            attempt = attempt.answered(Map.of(answer.getKey(), answer.getValue()), NOON);
        }
        return attempt.submit(NOON).grade();
    }

    @ParameterizedTest
    @CsvSource({"NEW_KEY,0 1 1 0,2", "EITHER_KEY,1 1 1 0,1", "ONLY_UPWARDS,1 1 1 0,1", "FULL_CREDIT,1 1 2 1,3"})
    void with_points_before_and_after(Rule rule, String after, int changed) {
        Regrade regrade = Regrade.preview(ATTEMPTS, List.of(MENDED), rule);
        assertThat(regrade.changes())
                .extracting(change -> change.before().points().intValue())
                .containsExactly(1, 0, 1, 0);
        assertThat(points(regrade)).isEqualTo(after);
        assertThat(regrade.changes().stream().filter(Regrade.Change::isOne).count())
                .isEqualTo(changed);
    }

    @Test
    void it_can_be_undone() {
        Regrade regrade = Regrade.preview(ATTEMPTS, List.of(MENDED), Rule.NEW_KEY);
        assertThat(regrade.changes()).extracting(Change::after).isNotEqualTo(ATTEMPTS);
        assertThat(regrade.changes())
                .extracting(change -> change.after().regraded(change.before().verdicts()))
                .isEqualTo(ATTEMPTS);
    }

    @Test
    void students_see_why() {
        Graded after = Regrade.preview(ATTEMPTS, List.of(MENDED), Rule.NEW_KEY)
                .changes()
                .get(1)
                .after();
        assertThat(after.verdicts().getFirst().parts()).extracting(Part::why).endsWith("graded by the corrected key");
    }

    @Test
    void upwards_looks_at_the_attempt_as_a_whole_and_either_key_at_each_question() {
        List<Question> both = Bank.questions("::key:: Which lists images? {=docker image ls}\n\n::other:: Is it? {F}");
        List<Graded> attempts = List.of(
                attempt("ada", Map.of("key", new Answer.Text("docker image ls"), "other", Answer.Chosen.of(0))),
                attempt("bob", Map.of("other", Answer.Chosen.of(0))));
        assertThat(points(Regrade.preview(attempts, both, Rule.EITHER_KEY))).isEqualTo("2 1");
        assertThat(points(Regrade.preview(attempts, both, Rule.ONLY_UPWARDS))).isEqualTo("1 1");
        assertThat(points(Regrade.preview(attempts, both, Rule.NEW_KEY))).isEqualTo("1 0");
    }

    private static String points(Regrade regrade) {
        return String.join(
                " ",
                regrade.changes().stream()
                        .map(change -> String.valueOf(change.after().points().intValue()))
                        .toList());
    }

    @Test
    void what_a_person_has_marked_stays() {
        QuestionVerdict half =
                ATTEMPTS.getFirst().verdict("key").orElseThrow().gradedByHand(new BigDecimal("0.5"), "half an idea");
        Graded marked = ATTEMPTS.getFirst().marked(half);
        for (Rule rule : Rule.values()) {
            assertThat(Regrade.preview(List.of(marked), List.of(MENDED), rule)
                            .changes()
                            .getFirst()
                            .after())
                    .isEqualTo(marked);
        }
    }

    @Test
    void attempts_that_did_not_ask_it_are_left_alone() {
        Question unasked = Bank.questions("::unasked:: Is it? {T}").getFirst();
        assertThat(Regrade.preview(ATTEMPTS, List.of(unasked), Rule.FULL_CREDIT).changes())
                .isEmpty();
    }
}
