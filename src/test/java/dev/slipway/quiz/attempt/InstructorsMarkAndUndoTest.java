package dev.slipway.quiz.attempt;

import static dev.slipway.quiz.attempt.Bank.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.TestClock;
import dev.slipway.authoring.LessonKey;
import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.TrueFalse;
import dev.slipway.quiz.attempt.AuditEntry.Act;
import dev.slipway.quiz.attempt.Marking.Author;
import dev.slipway.quiz.attempt.Regrade.Rule;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InstructorsMarkAndUndoTest {

    private static final Answer YES = Answer.Chosen.of(TrueFalse.TRUE);
    private static final Student ADA = new Student(new UUID(0, 1), "ada");
    private static final Author GRACE = new Author("grace", "the key was wrong");

    private final AttemptsInMemory store = new AttemptsInMemory();
    private final TestClock clock = new TestClock(NOON);
    private final List<AttemptGraded> events = new ArrayList<>();
    private final QuizAttempts attempts = new QuizAttempts(store, events::add, clock);
    private final Marking marking = new Marking(store, events::add, clock);

    private static OfferedQuiz quiz(QuizSettings settings) {
        return new OfferedQuiz(
                new LessonKey("docker", "first"), "First", "/first", QuizRevision.of(Bank.statements(4), settings));
    }

    private final OfferedQuiz quiz = quiz(QuizSettings.USUAL);

    /** One of four right. */
    private UUID submitted() {
        attempts.submit(quiz, ADA, Submission.of(1, quiz.paperFor(ADA, 1), Map.of("q0", YES), 1, Map.of()));
        return store.only().id();
    }

    private BigDecimal points() {
        return store.only().graded().orElseThrow().points();
    }

    private Regrade fullCredit(String question) {
        Question mended = quiz.revision().question(question).orElseThrow();
        return Regrade.preview(List.of(store.only().graded().orElseThrow()), List.of(mended), Rule.FULL_CREDIT);
    }

    @Test
    void a_mark_by_hand_is_kept_and_audited() {
        UUID attempt = submitted();

        assertThat(marking.mark(quiz, attempt, "q1", new BigDecimal("0.5"), GRACE))
                .isPresent();

        assertThat(points()).isEqualByComparingTo("1.5");
        assertThat(store.audit()).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo(Act.MARK);
            assertThat(entry.at()).isEqualTo(NOON);
            assertThat(entry.actor()).isEqualTo("grace");
            assertThat(entry.was()).isEqualTo("0");
            assertThat(entry.became()).isEqualTo("0.5");
        });
        assertThat(events).hasSize(2);
    }

    @Test
    void what_cannot_be_marked_leaves_no_trace() {
        UUID attempt = submitted();
        assertThat(marking.mark(quiz, attempt, "unknown", BigDecimal.ONE, GRACE))
                .isEmpty();
        assertThat(marking.mark(quiz, UUID.randomUUID(), "q1", BigDecimal.ONE, GRACE))
                .isEmpty();
        OfferedQuiz other = new OfferedQuiz(new LessonKey("docker", "second"), "Second", "/second", quiz.revision());
        assertThat(marking.mark(other, attempt, "q1", BigDecimal.ONE, GRACE)).isEmpty();

        assertThat(store.audit()).isEmpty();
        assertThat(points()).isEqualByComparingTo("1");
    }

    @Test
    void a_regrade_is_undone_once() {
        UUID attempt = submitted();
        assertThat(marking.apply(quiz, List.of(attempt), fullCredit("q1"), GRACE))
                .isEqualTo(1);
        assertThat(points()).isEqualByComparingTo("2");
        UUID regrade = store.audit().getFirst().id();

        assertThat(marking.undo(quiz, regrade, GRACE)).contains(1);
        assertThat(points()).isEqualByComparingTo("1");
        assertThat(marking.undo(quiz, regrade, GRACE)).as("a second time").isEmpty();
        assertThat(store.audit()).extracting(AuditEntry::act).containsExactly(Act.REGRADE, Act.UNDO);
    }

    @Test
    void undoing_a_regrade_keeps_what_was_marked_since() {
        UUID attempt = submitted();
        marking.apply(quiz, List.of(attempt), fullCredit("q1"), GRACE);
        marking.mark(quiz, attempt, "q1", new BigDecimal("0.25"), GRACE);

        assertThat(marking.undo(quiz, store.audit().getFirst().id(), GRACE)).contains(0);
        assertThat(points()).isEqualByComparingTo("1.25");
    }

    @Test
    void a_regrade_passes_over_attempts_that_changed_since_its_preview() {
        UUID attempt = submitted();
        Regrade preview = fullCredit("q1");
        marking.mark(quiz, attempt, "q2", BigDecimal.ONE, GRACE);

        assertThat(marking.apply(quiz, List.of(attempt), preview, GRACE)).isZero();
        assertThat(points()).isEqualByComparingTo("2");
    }

    @Test
    void a_regrade_of_an_attempt_that_is_gone_changes_nothing_at_all() {
        UUID attempt = submitted();
        Regrade both = new Regrade(
                List.of("q1"),
                Rule.FULL_CREDIT,
                List.of(
                        fullCredit("q1").changes().getFirst(),
                        fullCredit("q1").changes().getFirst()));

        assertThatThrownBy(() -> marking.apply(quiz, List.of(attempt, UUID.randomUUID()), both, GRACE))
                .isInstanceOf(RuntimeException.class);
        assertThat(points()).isEqualByComparingTo("1");
        assertThat(store.audit()).isEmpty();
    }

    @Test
    void a_regrade_and_its_undoing_lock_attempts_in_the_order_of_their_ids() {
        for (int i = 1; i <= 5; i++) {
            Student student = new Student(new UUID(0, i), "student" + i);
            attempts.submit(quiz, student, Submission.of(1, quiz.paperFor(student, 1), Map.of("q0", YES), 1, Map.of()));
        }
        List<StoredAttempt> backwards = store.all().stream()
                .sorted(Comparator.comparing(StoredAttempt::id).reversed())
                .toList();
        List<UUID> ids = backwards.stream().map(StoredAttempt::id).toList();
        Regrade regrade = Regrade.preview(
                backwards.stream().map(one -> one.graded().orElseThrow()).toList(),
                List.of(quiz.revision().question("q1").orElseThrow()),
                Rule.FULL_CREDIT);
        store.takeLocks();

        assertThat(marking.apply(quiz, ids, regrade, GRACE)).isEqualTo(5);
        assertThat(store.takeLocks()).isSorted().containsExactlyInAnyOrderElementsOf(ids);

        assertThat(marking.undo(quiz, store.audit().getFirst().id(), GRACE)).contains(5);
        assertThat(store.takeLocks()).isSorted().containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void an_open_attempt_gets_more_time_at_once_and_loses_what_is_taken_back() {
        OfferedQuiz limited = quiz(Bank.settings("time-limit: 10 min"));
        attempts.begin(limited, ADA);

        marking.extend(limited, ADA, 30, GRACE);
        assertThat(left()).isEqualTo(Duration.ofMinutes(40));
        marking.extend(limited, ADA, 5, GRACE);
        assertThat(left()).isEqualTo(Duration.ofMinutes(15));

        clock.pass(Duration.ofMinutes(14));
        assertThat(attempts.overdue()).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        assertThat(attempts.overdue()).hasSize(1);
        assertThat(store.audit()).extracting(AuditEntry::became).containsExactly("30 min", "5 min");
    }

    @Test
    void more_time_holds_for_attempts_that_begin_later() {
        OfferedQuiz limited = quiz(Bank.settings("time-limit: 10 min"));
        marking.extend(limited, ADA, 20, GRACE);
        attempts.begin(limited, ADA);
        assertThat(left()).isEqualTo(Duration.ofMinutes(30));
    }

    private Duration left() {
        return store.only().inProgress().orElseThrow().left(clock.instant()).orElseThrow();
    }
}
