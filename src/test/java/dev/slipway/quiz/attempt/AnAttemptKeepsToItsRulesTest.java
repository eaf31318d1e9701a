package dev.slipway.quiz.attempt;

import static dev.slipway.quiz.attempt.Bank.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.QuestionVerdict.Part;
import dev.slipway.quiz.TrueFalse;
import dev.slipway.quiz.attempt.Attempt.Graded;
import dev.slipway.quiz.attempt.Attempt.InProgress;
import dev.slipway.quiz.attempt.Attempt.Submitted;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnAttemptKeepsToItsRulesTest {

    private static final Answer YES = Answer.Chosen.of(TrueFalse.TRUE);

    private static InProgress start(QuizSettings settings) {
        return Attempt.start(
                "ada", 1, QuizRevision.of(Bank.statements(4), settings).paper(7), settings, NOON);
    }

    /** Graded with so many of four right. */
    private static Graded graded(QuizSettings settings, int number, int right) {
        InProgress attempt = Attempt.start(
                "ada", number, QuizRevision.of(Bank.statements(4), settings).paper(7), settings, NOON);
        for (int i = 0; i < right; i++) {
            attempt = attempt.answered(Map.of("q" + i, YES), NOON);
        }
        return attempt.submit(NOON).grade();
    }

    @Test
    void answers_are_kept_as_they_are_given_until_the_deadline() {
        InProgress attempt = start(Bank.settings("time-limit: 10 min"))
                .answered(Map.of("q0", YES), NOON.plusSeconds(599))
                .answered(Map.of("q1", YES), NOON.plusSeconds(600))
                .answered(Map.of("unknown", YES), NOON);
        assertThat(attempt.sheet().answers()).containsOnlyKeys("q0");
        assertThat(attempt.left(NOON.plusSeconds(60))).contains(Duration.ofMinutes(9));
        assertThat(attempt.left(NOON.plusSeconds(6000))).contains(Duration.ZERO);
        assertThat(start(QuizSettings.USUAL).left(NOON)).isEmpty();
    }

    @Test
    void the_server_submits_at_the_deadline_however_late_it_hears_of_it() {
        Submitted submitted = start(Bank.settings("time-limit: 10 min")).submit(NOON.plusSeconds(9_000));
        assertThat(submitted.at()).isEqualTo(NOON.plusSeconds(600));
    }

    @Test
    void some_have_longer() {
        assertThat(start(Bank.settings("time-limit: 10 min\nextensions: { ada: 5 min }"))
                        .sheet()
                        .deadline())
                .contains(NOON.plusSeconds(900));
        assertThat(start(Bank.settings("time-limit: 10 min\nextensions: { bob: 5 min }"))
                        .sheet()
                        .deadline())
                .contains(NOON.plusSeconds(600));
    }

    @Test
    void closing_ends_an_attempt_unless_late_ones_are_taken() {
        String closes = "time-limit: 2 h\ncloses: 2026-11-30T13:00Z\n";
        assertThat(start(Bank.settings(closes)).sheet().deadline()).contains(NOON.plusSeconds(3_600));
        assertThat(start(Bank.settings(closes + "late: mark")).sheet().deadline())
                .contains(NOON.plusSeconds(7_200));
        assertThat(start(Bank.settings(closes + "late: mark"))
                        .submit(NOON.plusSeconds(4_000))
                        .grade()
                        .isLate())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0,4.000", "1,3.600", "24,3.600", "25,3.200", "240,0.000", "24000,0.000"})
    void being_late_costs_by_the_day(int hoursLate, BigDecimal points) {
        QuizSettings settings = Bank.settings("closes: 2026-11-30T12:00Z\nlate: 10 % per day");
        InProgress attempt = start(settings);
        for (int i = 0; i < 4; i++) {
            attempt = attempt.answered(Map.of("q" + i, YES), NOON);
        }
        assertThat(attempt.submit(NOON.plus(Duration.ofHours(hoursLate)))
                        .grade()
                        .points())
                .isEqualByComparingTo(points);
    }

    @Test
    void whether_an_attempt_may_start_is_said_in_words() {
        QuizSettings settings = Bank.settings(
                "attempts: 2\nopens: 2026-11-30T12:00Z\ncloses: 2026-11-30T13:00Z\nextensions: { bob: 1 h }");
        assertThat(settings.refusal("ada", 0, NOON.minusSeconds(1))).contains("the quiz is not open yet");
        assertThat(settings.refusal("ada", 1, NOON)).isEmpty();
        assertThat(settings.refusal("ada", 2, NOON)).contains("all attempts are used up");
        assertThat(settings.refusal("ada", 0, NOON.plusSeconds(3_600))).contains("the quiz is closed");
        assertThat(settings.refusal("bob", 0, NOON.plusSeconds(3_600))).isEmpty();
    }

    @Test
    void answers_show_when_the_settings_say_so() {
        QuizSettings settings = Bank.settings(
                "attempts: 2\ncloses: 2026-11-30T13:00Z\nshow-feedback: after-last-attempt\nshow-answers: after-closing");
        assertThat(settings.shows(settings.feedback(), "ada", 1, NOON)).isFalse();
        assertThat(settings.shows(settings.feedback(), "ada", 2, NOON)).isTrue();
        assertThat(settings.shows(settings.rightAnswers(), "ada", 2, NOON)).isFalse();
        assertThat(settings.shows(settings.rightAnswers(), "ada", 1, NOON.plusSeconds(3_600)))
                .isTrue();
        assertThat(settings.shows(QuizSettings.Shown.NEVER, "ada", 9, NOON.plusSeconds(9_999)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"best,75.00,true", "last,25.00,false", "first,50.00,false", "mean,50.00,false"})
    void one_or_all_of_the_attempts_count(String counts, BigDecimal percent, boolean passed) {
        QuizSettings settings = Bank.settings("counts: " + counts);
        List<Graded> attempts = List.of(graded(settings, 3, 1), graded(settings, 1, 2), graded(settings, 2, 3));
        assertThat(Result.of(attempts, settings)).contains(new Result(percent, passed));
        assertThat(Result.of(List.of(), settings)).isEmpty();
    }

    @Test
    void the_same_seed_draws_the_same_paper() {
        QuizSettings settings = Bank.settings(
                "shuffle: [questions, answers]\ndraw: [{ count: 2, category: odd }, { count: 3, tag: low }, { count: 1, category: even }]");
        List<Question> bank = Bank.statements(20);
        Set<List<String>> papers = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            Paper paper = QuizRevision.of(bank, settings).paper(seed);
            assertThat(QuizRevision.of(bank, settings).paper(seed)).isEqualTo(paper);
            assertThat(QuizRevision.of(bank, settings)
                            .paperOf(
                                    seed,
                                    paper.questions().stream()
                                            .map(Question::name)
                                            .toList()))
                    .isEqualTo(paper);
            assertThat(paper.questions()).hasSize(6).doesNotHaveDuplicates();
            assertThat(paper.questions().stream()
                            .filter(question -> question.category().startsWith("odd"))
                            .count())
                    .isGreaterThanOrEqualTo(2);
            assertThat(paper.questions().stream()
                            .filter(question -> question.tags().contains("low"))
                            .count())
                    .isGreaterThanOrEqualTo(3);
            assertThat(paper.orderOf(bank.get(0), 4, settings)).containsExactlyInAnyOrder(0, 1, 2, 3);
            papers.add(paper.questions().stream().map(Question::name).toList());
        }
        assertThat(papers).hasSizeGreaterThan(40);
        assertThat(IntStream.range(0, 20)
                        .mapToObj(i -> QuizRevision.of(bank, QuizSettings.USUAL)
                                .paper(i)
                                .questions())
                        .distinct())
                .containsExactly(bank);
    }

    @Test
    void each_wrong_try_costs_its_penalty() {
        InProgress attempt = start(Bank.settings("penalty: 25"))
                .answered(Map.of("q0", Answer.Chosen.of(TrueFalse.FALSE)), NOON)
                .tried("q0", NOON)
                .tried("q0", NOON)
                .answered(Map.of("q0", YES, "q1", YES), NOON)
                .tried("q0", NOON)
                .tried("q2", NOON);
        assertThat(attempt.sheet().tries()).containsOnlyKeys("q0");
        Graded graded = attempt.submit(NOON).grade();
        assertThat(graded.verdict("q0").orElseThrow().fraction()).isEqualByComparingTo("0.75");
        assertThat(graded.verdict("q0").orElseThrow().parts())
                .extracting(Part::why)
                .endsWith("best of 2 tries; each wrong try takes off 25 %");
        assertThat(graded.verdict("q1").orElseThrow().fraction()).isEqualByComparingTo("1");
    }

    @Test
    void without_a_penalty_there_are_no_tries() {
        assertThat(start(QuizSettings.USUAL)
                        .answered(Map.of("q0", YES), NOON)
                        .tried("q0", NOON)
                        .sheet()
                        .tries())
                .isEmpty();
    }

    @Test
    void a_changed_question_is_another_version_wherever_it_stands() {
        Question before = Bank.questions("::a:: Is it? {T####yes}").getFirst();
        assertThat(QuestionVersion.of(
                        Bank.questions("\n\n::a::  Is it?\n{\nT####yes}").getFirst()))
                .isEqualTo(QuestionVersion.of(before));
        assertThat(QuestionVersion.of(Bank.questions("::a:: Is it? {F####yes}").getFirst()))
                .isNotEqualTo(QuestionVersion.of(before));
        assertThat(QuestionVersion.of(Bank.questions("::a:: Is it? {T####no}").getFirst()))
                .isNotEqualTo(QuestionVersion.of(before));
    }
}
