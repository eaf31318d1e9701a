package dev.slipway.quiz.attempt;

import static dev.slipway.quiz.attempt.Bank.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.TestClock;
import dev.slipway.authoring.LessonKey;
import dev.slipway.quiz.Answer;
import dev.slipway.quiz.TrueFalse;
import dev.slipway.quiz.attempt.AttemptAvailability.Answering;
import dev.slipway.quiz.attempt.AttemptAvailability.MayBegin;
import dev.slipway.quiz.attempt.SubmissionResult.Changed;
import dev.slipway.quiz.attempt.SubmissionResult.Graded;
import dev.slipway.quiz.attempt.SubmissionResult.OutOfDate;
import dev.slipway.quiz.attempt.SubmissionResult.Refused;
import dev.slipway.quiz.attempt.SubmissionResult.Saved;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttemptsAreTakenByTheRulesTest {

    private static final Answer YES = Answer.Chosen.of(TrueFalse.TRUE);
    private static final Answer NO = Answer.Chosen.of(TrueFalse.FALSE);
    private static final Student ADA = new Student(new UUID(0, 1), "ada");
    private static final String LIMIT = "time-limit: 10 min";

    private final AttemptsInMemory store = new AttemptsInMemory();
    private final TestClock clock = new TestClock(NOON);
    private final List<AttemptGraded> events = new ArrayList<>();
    private final QuizAttempts attempts = new QuizAttempts(store, events::add, clock);

    private static OfferedQuiz quiz(String settings) {
        return new OfferedQuiz(
                new LessonKey("docker", "first"),
                "First",
                "/courses/docker/lessons/first",
                QuizRevision.of(Bank.statements(4), settings.isEmpty() ? QuizSettings.USUAL : Bank.settings(settings)));
    }

    private Paper paper(OfferedQuiz quiz) {
        return attempts.availability(quiz, ADA) instanceof Answering now ? now.paper() : quiz.paperFor(ADA, 1);
    }

    private Submission sent(OfferedQuiz quiz, int number, int saves, Map<String, Answer> answers) {
        return Submission.of(number, paper(quiz), answers, saves, Map.of());
    }

    private static BigDecimal points(StoredAttempt stored) {
        return stored.graded().orElseThrow().points();
    }

    @Test
    void the_first_answer_begins_an_attempt() {
        OfferedQuiz quiz = quiz("");
        assertThat(attempts.availability(quiz, ADA)).isInstanceOf(Answering.class);
        assertThat(store.count()).isZero();

        assertThat(attempts.save(quiz, ADA, sent(quiz, 1, 1, Map.of("q0", YES))))
                .isEqualTo(new Saved(1, 1));

        assertThat(store.only().attempt().sheet().answers()).containsExactly(Map.entry("q0", YES));
    }

    @Test
    void a_time_limit_has_to_be_asked_for() {
        OfferedQuiz quiz = quiz(LIMIT);
        assertThat(attempts.availability(quiz, ADA)).isEqualTo(new MayBegin(1));
        assertThat(attempts.save(quiz, ADA, sent(quiz, 1, 1, Map.of("q0", YES))))
                .isInstanceOf(Refused.class);

        assertThat(attempts.begin(quiz, ADA)).isEmpty();
        assertThat(attempts.begin(quiz, ADA)).as("a second click").isEmpty();

        assertThat(store.only().inProgress().orElseThrow().left(NOON)).contains(Duration.ofMinutes(10));
    }

    @Test
    void what_arrives_after_the_deadline_does_not_count() {
        OfferedQuiz quiz = quiz(LIMIT);
        attempts.begin(quiz, ADA);
        attempts.save(quiz, ADA, sent(quiz, 1, 1, Map.of("q0", YES)));
        Submission late = sent(quiz, 1, 2, Map.of("q0", YES, "q1", YES));

        clock.pass(Duration.ofMinutes(10));

        assertThat(attempts.submit(quiz, ADA, late)).isEqualTo(new Graded(1));
        assertThat(points(store.only())).isEqualByComparingTo("1");
        assertThat(store.only().graded().orElseThrow().submitted().at()).isEqualTo(NOON.plusSeconds(600));
    }

    @Test
    void the_server_submits_at_the_deadline_and_not_before() {
        OfferedQuiz quiz = quiz(LIMIT);
        attempts.begin(quiz, ADA);
        attempts.save(quiz, ADA, sent(quiz, 1, 1, Map.of("q0", YES, "q1", YES)));

        clock.pass(Duration.ofSeconds(599));
        assertThat(attempts.overdue()).isEmpty();
        attempts.submitIfOverdue(store.only().id());
        assertThat(store.only().graded()).isEmpty();

        clock.pass(Duration.ofSeconds(1));
        assertThat(attempts.overdue()).containsExactly(store.only().id());
        attempts.submitIfOverdue(store.only().id());

        assertThat(points(store.only())).isEqualByComparingTo("2");
        assertThat(events).containsExactly(new AttemptGraded(ADA.id(), new LessonKey("docker", "first")));
        assertThat(attempts.overdue()).isEmpty();
    }

    @Test
    void whoever_looks_first_grades_an_overdue_attempt() {
        OfferedQuiz quiz = quiz(LIMIT + "\nattempts: 1");
        attempts.begin(quiz, ADA);
        clock.pass(Duration.ofHours(9));

        assertThat(attempts.availability(quiz, ADA)).isInstanceOf(AttemptAvailability.Refused.class);
        assertThat(store.only().graded()).isPresent();
        assertThat(events).hasSize(1);
    }

    @Test
    void an_older_page_does_not_overwrite_a_newer_one() {
        OfferedQuiz quiz = quiz("");
        attempts.save(quiz, ADA, sent(quiz, 1, 2, Map.of("q0", YES)));

        assertThat(attempts.save(quiz, ADA, sent(quiz, 1, 1, Map.of("q0", NO)))).isEqualTo(new OutOfDate());
        assertThat(attempts.submit(quiz, ADA, sent(quiz, 1, 1, Map.of("q0", NO))))
                .isEqualTo(new Graded(1));

        assertThat(points(store.only())).as("the newer answer counts").isEqualByComparingTo("1");
    }

    @Test
    void answers_to_other_questions_are_not_taken() {
        OfferedQuiz quiz = quiz("");
        Submission sent = Submission.of(
                1, QuizRevision.of(Bank.statements(2), QuizSettings.USUAL).paper(99), Map.of("q0", YES), 1, Map.of());

        assertThat(attempts.submit(quiz, ADA, sent)).isEqualTo(new Changed());
        assertThat(attempts.submit(quiz, ADA, Submission.ofAnotherPaper(Submission.ANY_ATTEMPT)))
                .isEqualTo(new Changed());
        assertThat(store.count()).as("no attempt is used up").isZero();
    }

    @Test
    void a_form_without_a_number_counts_although_another_was_submitted_meanwhile() {
        OfferedQuiz quiz = quiz("");
        Submission first = sent(quiz, Submission.ANY_ATTEMPT, 1, Map.of("q0", YES));
        Submission second = sent(quiz, Submission.ANY_ATTEMPT, 1, Map.of("q0", NO));

        assertThat(attempts.submit(quiz, ADA, first)).isEqualTo(new Graded(1));
        assertThat(attempts.submit(quiz, ADA, second)).isEqualTo(new Graded(2));
    }

    @Test
    void attempts_run_out() {
        OfferedQuiz quiz = quiz("attempts: 1");
        attempts.begin(quiz, ADA);
        assertThat(attempts.submit(quiz, ADA, sent(quiz, 1, 1, Map.of("q0", YES))))
                .isEqualTo(new Graded(1));

        assertThat(attempts.submit(quiz, ADA, sent(quiz, 1, 2, Map.of("q0", NO))))
                .as("the same form again")
                .isEqualTo(new Graded(1));
        assertThat(attempts.submit(quiz, ADA, sent(quiz, 2, 1, Map.of("q0", NO))))
                .isInstanceOf(Refused.class);
        assertThat(attempts.begin(quiz, ADA)).isPresent();
        assertThat(points(store.only())).isEqualByComparingTo("1");
    }

    @Test
    void findings_of_labs_count_whatever_order_pages_are_saved_in() {
        OfferedQuiz quiz = quiz("");
        attempts.save(quiz, ADA, sent(quiz, 1, 5, Map.of("q0", YES)));
        Submission older = sent(quiz, 1, 1, Map.of("q0", NO)).withFindings(Map.of("q1", YES));

        attempts.submit(quiz, ADA, older);

        assertThat(points(store.only())).isEqualByComparingTo("2");
    }

    @Test
    void time_on_a_question_only_grows() {
        OfferedQuiz quiz = quiz("");
        Paper paper = paper(quiz);
        attempts.save(quiz, ADA, Submission.of(1, paper, Map.of("q0", YES), 1, Map.of("q0", 30L)));
        attempts.save(quiz, ADA, Submission.of(1, paper, Map.of("q0", YES), 2, Map.of("q0", 10L, "q1", 5L)));

        assertThat(store.only().seconds()).containsOnly(Map.entry("q0", 30L), Map.entry("q1", 5L));
    }
}
