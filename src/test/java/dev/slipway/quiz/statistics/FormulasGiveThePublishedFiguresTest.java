package dev.slipway.quiz.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slipway.quiz.statistics.MarkedAttempt.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FormulasGiveThePublishedFiguresTest {

    private static final Offset<Double> EXACT = within(1e-9);

    /** The data of the worked example at calculator.city, "How to calculate Cronbach's alpha by hand": 10 subjects, 5 items. */
    private static final int[][] TEN_BY_FIVE = {
        {4, 3, 5, 4, 3},
        {5, 4, 4, 5, 4},
        {3, 2, 4, 3, 2},
        {4, 3, 3, 4, 3},
        {5, 5, 4, 5, 4},
        {2, 1, 3, 2, 1},
        {4, 4, 5, 4, 4},
        {3, 2, 4, 3, 2},
        {5, 4, 5, 5, 5},
        {4, 3, 4, 4, 3}
    };

    private static QuizStatistics statistics(double[][] fractions) {
        List<MarkedAttempt> attempts = new ArrayList<>();
        for (double[] row : fractions) {
            Map<String, Mark> marks = new HashMap<>();
            for (int i = 0; i < row.length; i++) {
                marks.put("q" + i, Mark.of(row[i]));
            }
            attempts.add(new MarkedAttempt("s" + attempts.size(), 1, marks));
        }
        List<AskedQuestion> questions = new ArrayList<>();
        for (int i = 0; i < fractions[0].length; i++) {
            questions.add(new AskedQuestion("q" + i, List.of()));
        }
        return QuizStatistics.of(questions, attempts);
    }

    @Test
    void a_question_that_was_drawn_is_judged_by_those_who_were_asked() {
        List<MarkedAttempt> attempts = List.of(
                new MarkedAttempt("a", 1, Map.of("x", Mark.of(1), "y", Mark.of(1))),
                new MarkedAttempt("b", 1, Map.of("x", Mark.of(0), "z", Mark.of(0.5))));
        QuizStatistics statistics = QuizStatistics.of(
                List.of(
                        new AskedQuestion("x", List.of()),
                        new AskedQuestion("y", List.of()),
                        new AskedQuestion("z", List.of())),
                attempts);
        assertThat(statistics.questions()).extracting(QuestionStatistics::asked).containsExactly(2, 1, 1);
        assertThat(statistics.questions())
                .extracting(QuestionStatistics::facility)
                .containsExactly(0.5, 1.0, 0.5);
        assertThat(statistics.mean()).isCloseTo((100 + 25) / 2.0, EXACT);
        assertThat(statistics.reliability()).isEmpty();
    }

    /** Bland and Altman, Statistics notes: Cronbach's alpha, BMJ 1997;314:572: 10 items, variances 11.16 in sum and 77.44 in total, alpha 0.95. */
    @Test
    void alpha_of_bland_and_altman() {
        assertThat(Reliability.alpha(10, 11.16, 77.44).orElseThrow()).isCloseTo(0.95, within(0.005));
    }

    /**
     * By hand, with sums of squares about the means: items 8.9, 12.9, 4.9, 8.9, 12.9 and totals 200.9. All are divided by 9,
     * which cancels: alpha is 5/4 · (1 − 48.5/200.9).
     */
    @Test
    void alpha_of_a_table_by_hand() {
        double[][] fractions = new double[10][5];
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 5; j++) {
                fractions[i][j] = TEN_BY_FIVE[i][j] / 5.0;
            }
        }
        QuizStatistics statistics = statistics(fractions);
        Reliability reliability = statistics.reliability().orElseThrow();
        assertThat(reliability.alpha()).isCloseTo(1.25 * (1 - 48.5 / 200.9), EXACT);
        assertThat(statistics.mean()).isCloseTo(4 * 18.1, EXACT); // 181 points of 250
        assertThat(statistics.median()).isCloseTo(4 * 18.5, EXACT);
        assertThat(statistics.deviation()).isCloseTo(4 * Math.sqrt(200.9 / 9), EXACT);
        assertThat(reliability.errorRatio()).isCloseTo(Math.sqrt(1 - reliability.alpha()), EXACT);
        assertThat(reliability.standardError()).isCloseTo(reliability.errorRatio() * statistics.deviation(), EXACT);
        assertThat(statistics.distribution()).containsExactly(0, 0, 0, 1, 0, 2, 1, 2, 2, 2);
    }

    /**
     * Four attempts at three questions: (1 1 1), (1 1 0), (1 0 0), (0 0 1). For the first, the rest is 2, 1, 0, 1: covariance
     * 0 of (¼ ¼ ¼ −¾) and (1 0 −1 0). For the second, the rest is 2, 1, 1, 1: covariance (½·¾ + ½·−¼ + −½·−¼ + −½·−¼)/3 = 1/6,
     * variances 1/3 and 1/4; sorted (0 0 1 1) and (1 1 1 2) have the same covariance, so the efficiency is 1. For the third,
     * the rest is 2, 2, 1, 0: (½·¾ + −½·¾ + −½·−¼ + ½·−5/4)/3 = −1/6; sorted (0 0 1 1), (0 1 2 2): (½·5/4 + ½·¼ + ½·¾ + ½·¾)/3 = 1/2.
     */
    @Test
    void discrimination_by_hand() {
        QuizStatistics statistics = statistics(new double[][] {{1, 1, 1}, {1, 1, 0}, {1, 0, 0}, {0, 0, 1}});
        List<QuestionStatistics> questions = statistics.questions();
        assertThat(questions).extracting(QuestionStatistics::facility).containsExactly(0.75, 0.5, 0.5);
        assertThat(questions.get(0).discriminationIndex().orElseThrow()).isCloseTo(0, EXACT);
        assertThat(questions.get(1).discriminationIndex().orElseThrow())
                .isCloseTo(1 / 6.0 / Math.sqrt(1 / 12.0), EXACT);
        assertThat(questions.get(1).discriminativeEfficiency().orElseThrow()).isCloseTo(1, EXACT);
        assertThat(questions.get(2).discriminationIndex().orElseThrow())
                .isCloseTo(-1 / 6.0 / Math.sqrt(1 / 3.0 * 11 / 12.0), EXACT);
        assertThat(questions.get(2).discriminativeEfficiency().orElseThrow()).isCloseTo(-1 / 3.0, EXACT);
        assertThat(questions.get(0).deviation()).isCloseTo(0.5, EXACT);
    }

    @Test
    void questions_that_look_wrong_are_warned_of() {
        List<MarkedAttempt> attempts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            boolean good = i < 10;
            attempts.add(new MarkedAttempt(
                    "s" + i,
                    1,
                    Map.of(
                            "key",
                            new Mark(good ? 0 : 1, OptionalLong.of(i), List.of(good ? "a" : "b")),
                            "hard",
                            Mark.of(0),
                            "easy",
                            Mark.of(1),
                            "fine",
                            Mark.of(good ? 1 : 0),
                            "fine too",
                            Mark.of(good ? 1 : i % 2),
                            "as fine",
                            Mark.of(good ? 1 : 0))));
        }
        List<AskedQuestion> questions = List.of(
                new AskedQuestion("key", List.of("a", "b", "c")),
                new AskedQuestion("hard", List.of()),
                new AskedQuestion("easy", List.of()),
                new AskedQuestion("fine", List.of()),
                new AskedQuestion("fine too", List.of()),
                new AskedQuestion("as fine", List.of()));
        List<QuestionStatistics> found = QuizStatistics.of(questions, attempts).questions();
        assertThat(found.get(0).warnings())
                .containsExactly(
                        "students who do well in the rest do worse here: look at the key",
                        "nobody chooses `c`: it distracts no one");
        assertThat(found.get(0).chosen()).containsExactly(Map.entry("a", 10), Map.entry("b", 10), Map.entry("c", 0));
        assertThat(found.get(0).medianSeconds().orElseThrow()).isEqualTo(9.5);
        assertThat(found.get(1).warnings()).containsExactly("almost nobody gets it right: too hard, or a wrong key");
        assertThat(found.get(1).discriminationIndex()).isEmpty();
        assertThat(found.get(2).warnings()).hasSize(1);
        assertThat(found.get(3).warnings()).isEmpty();
        assertThat(QuizStatistics.of(questions, attempts.subList(0, 9)).questions())
                .allSatisfy(few -> assertThat(few.warnings()).isEmpty());
    }

    @Test
    void only_first_attempts_are_counted_unless_all_are_wanted() {
        List<MarkedAttempt> attempts = List.of(
                new MarkedAttempt("a", 2, Map.of()),
                new MarkedAttempt("a", 1, Map.of()),
                new MarkedAttempt("b", 1, Map.of()));
        assertThat(MarkedAttempt.firstOnly(attempts)).containsExactly(attempts.get(1), attempts.get(2));
    }

    @Test
    void nothing_comes_of_nothing() {
        QuizStatistics none = QuizStatistics.of(List.of(), List.of());
        assertThat(none.mean()).isZero();
        assertThat(none.reliability()).isEmpty();
        assertThat(QuizStatistics.of(List.of(new AskedQuestion("q", List.of())), List.of())
                        .questions())
                .hasSize(1);
    }
}
