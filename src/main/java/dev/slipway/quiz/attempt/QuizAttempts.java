package dev.slipway.quiz.attempt;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.attempt.Attempt.InProgress;
import dev.slipway.quiz.attempt.AttemptAvailability.Answering;
import dev.slipway.quiz.attempt.AttemptAvailability.MayBegin;
import dev.slipway.quiz.attempt.AttemptStore.Latest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Students' actions on attempts: begin, save, check and submit. Each method returns when its changes are stored.
 * Every method that reads a student's attempt first grades it if its deadline has passed.
 */
public final class QuizAttempts {

    private final AttemptStore store;
    private final AttemptEvents events;
    private final Clock clock;

    public QuizAttempts(AttemptStore store, AttemptEvents events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** What the student can do now. */
    public AttemptAvailability availability(OfferedQuiz quiz, Student who) {
        return store.inTransaction(() -> {
            Instant now = clock.instant();
            return availability(quiz, who, latest(quiz, who, now), now);
        });
    }

    /** The current rules, with the extra time that an instructor has given the student. */
    public QuizSettings settings(OfferedQuiz quiz, Student who) {
        return store.inTransaction(() -> extendedSettings(quiz, who));
    }

    /**
     * Begins an attempt, unless one is open. Returns the reason if that is refused; empty if an attempt is open now.
     */
    public Optional<String> begin(OfferedQuiz quiz, Student who) {
        String revision = store.keepRevision(quiz, clock.instant());
        return store.inTransaction(() -> {
            Instant now = clock.instant();
            return switch (availability(quiz, who, latest(quiz, who, now), now)) {
                case Answering open when open.begun() -> Optional.empty();
                case AttemptAvailability.Refused refused -> Optional.of(refused.why());
                case Answering next -> begin(quiz, who, next.attempt(), revision);
                case MayBegin next -> begin(quiz, who, start(quiz, who, next.number(), now), revision);
            };
        });
    }

    private Optional<String> begin(OfferedQuiz quiz, Student who, InProgress attempt, String revision) {
        store.insert(StoredAttempt.begun(quiz, who, attempt, extraMinutes(quiz, who)), revision);
        return Optional.empty();
    }

    /** Saves answers. Begins the attempt first if it begins with the first answer. */
    public SubmissionResult save(OfferedQuiz quiz, Student who, Submission submission) {
        return take(quiz, who, submission, false);
    }

    /** Saves answers and grades the attempt. Begins the attempt first if it begins with the first answer. */
    public SubmissionResult submit(OfferedQuiz quiz, Student who, Submission submission) {
        return take(quiz, who, submission, true);
    }

    private SubmissionResult take(OfferedQuiz quiz, Student who, Submission submission, boolean submit) {
        String revision = store.keepRevision(quiz, clock.instant());
        return store.inTransaction(() -> {
            Instant now = clock.instant();
            Latest latest = latest(quiz, who, now);
            if (isOver(submission.attempt(), latest)) {
                return new SubmissionResult.Graded(submission.attempt());
            }
            return switch (availability(quiz, who, latest, now)) {
                case AttemptAvailability.Refused refused -> new SubmissionResult.Refused(refused.why());
                case MayBegin other -> new SubmissionResult.Refused("no attempt has begun");
                case Answering one when !submission.isFor(one.paper()) -> new SubmissionResult.Changed();
                case Answering open
                when open.begun() -> takeOpen(latest.open().orElseThrow(), open.attempt(), submission, submit, now);
                case Answering next -> takeFirst(quiz, who, next.attempt(), submission, submit, revision, now);
            };
        });
    }

    private static boolean isOver(int number, Latest latest) {
        return number != Submission.ANY_ATTEMPT
                && (latest.number() > number
                        || latest.number() == number && latest.open().isEmpty());
    }

    private SubmissionResult takeOpen(
            StoredAttempt stored, InProgress attempt, Submission submission, boolean submit, Instant now) {
        if (submission.saves() <= stored.saves() && !submit) {
            return new SubmissionResult.OutOfDate();
        }
        boolean inOrder = submission.saves() >= stored.saves();
        InProgress checked = attempt.answered(submission.findings(), now);
        StoredAttempt saved =
                stored.savedBy(submission, inOrder ? checked.answered(submission.answers(), now) : checked);
        if (submit) {
            store.update(graded(saved, now));
            return new SubmissionResult.Graded(saved.number());
        }
        store.update(saved);
        return new SubmissionResult.Saved(saved.number(), saved.saves());
    }

    private SubmissionResult takeFirst(
            OfferedQuiz quiz,
            Student who,
            InProgress attempt,
            Submission submission,
            boolean submit,
            String revision,
            Instant now) {
        InProgress answered = attempt.answered(submission.findings(), now).answered(submission.answers(), now);
        StoredAttempt saved =
                StoredAttempt.begun(quiz, who, attempt, extraMinutes(quiz, who)).savedBy(submission, answered);
        if (submit) {
            store.insert(graded(saved, now), revision);
            return new SubmissionResult.Graded(saved.number());
        }
        store.insert(saved, revision);
        return new SubmissionResult.Saved(saved.number(), saved.saves());
    }

    /**
     * Records the saved answer of a question as a try. Does nothing in a quiz without tries.
     *
     * @param number of the question among those asked, from 1
     */
    public void check(OfferedQuiz quiz, Student who, int number) {
        Instant now = clock.instant();
        changeOpen(quiz, who, attempt -> {
            List<Question> asked = attempt.sheet().paper().asked();
            return number < 1 || number > asked.size()
                    ? attempt
                    : attempt.tried(asked.get(number - 1).name(), now);
        });
    }

    /** Saves the findings of lab questions, if an attempt is open. */
    public void saveFindings(OfferedQuiz quiz, Student who, Map<String, Answer> findings) {
        Instant now = clock.instant();
        changeOpen(quiz, who, attempt -> attempt.answered(findings, now));
    }

    private void changeOpen(OfferedQuiz quiz, Student who, UnaryOperator<InProgress> change) {
        store.inTransaction(() -> {
            latest(quiz, who, clock.instant())
                    .open()
                    .ifPresent(stored ->
                            stored.inProgress().map(change).ifPresent(changed -> store.update(stored.with(changed))));
            return true;
        });
    }

    /** Ids of open attempts whose deadline has passed. */
    public List<UUID> overdue() {
        return store.inTransaction(() -> store.overdue(clock.instant()));
    }

    /** Submits the saved answers of an attempt if its deadline has passed. */
    public void submitIfOverdue(UUID attempt) {
        store.inTransaction(() -> {
            store.locked(attempt).ifPresent(stored -> gradeIfOver(stored, clock.instant()));
            return true;
        });
    }

    private Latest latest(OfferedQuiz quiz, Student who, Instant now) {
        Latest latest = store.latest(quiz, who);
        return new Latest(latest.number(), latest.open().filter(open -> !gradeIfOver(open, now)));
    }

    private boolean gradeIfOver(StoredAttempt stored, Instant now) {
        boolean over = stored.inProgress().filter(open -> open.isOver(now)).isPresent();
        if (over) {
            store.update(graded(stored, now));
        }
        return over;
    }

    private StoredAttempt graded(StoredAttempt stored, Instant now) {
        events.graded(stored.event());
        return stored.with(stored.inProgress().orElseThrow().submit(now).grade());
    }

    private AttemptAvailability availability(OfferedQuiz quiz, Student who, Latest latest, Instant now) {
        if (latest.open().isPresent()) {
            StoredAttempt open = latest.open().get();
            return new Answering(open.inProgress().orElseThrow(), true, open.saves());
        }
        int made = latest.number();
        Optional<String> refusal = extendedSettings(quiz, who).refusal(who.name(), made, now);
        if (refusal.isPresent()) {
            return new AttemptAvailability.Refused(refusal.get());
        }
        return quiz.settings().beginsByItself()
                ? new Answering(start(quiz, who, made + 1, now), false, 0)
                : new MayBegin(made + 1);
    }

    private InProgress start(OfferedQuiz quiz, Student who, int number, Instant now) {
        return Attempt.start(who.name(), number, quiz.paperFor(who, number), extendedSettings(quiz, who), now);
    }

    private QuizSettings extendedSettings(OfferedQuiz quiz, Student who) {
        return quiz.settings().extended(who.name(), Duration.ofMinutes(extraMinutes(quiz, who)));
    }

    private int extraMinutes(OfferedQuiz quiz, Student who) {
        boolean matters = quiz.settings().timeLimit().isPresent()
                || quiz.settings().closes().isPresent();
        return matters ? store.extraMinutes(quiz, who.id()) : 0;
    }
}
