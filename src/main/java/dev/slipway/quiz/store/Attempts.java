package dev.slipway.quiz.store;

import dev.slipway.database.Collisions;
import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.attempt.Attempt;
import dev.slipway.quiz.attempt.Attempt.InProgress;
import dev.slipway.quiz.attempt.Candidate;
import dev.slipway.quiz.attempt.OfferedQuiz;
import dev.slipway.quiz.attempt.Paper;
import dev.slipway.quiz.attempt.QuizSettings;
import dev.slipway.quiz.store.QuizAttempt.State;
import dev.slipway.quiz.store.Sitting.Answering;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The attempts of students: begun, saved as they go, submitted. Each method returns when what it did is on disk. An attempt
 * whose deadline is over is graded by whoever looks at it first.
 */
@ApplicationScoped
public class Attempts {

    @Inject
    AttemptRows rows;

    @Inject
    Editions editions;

    @Inject
    Event<AttemptGraded> graded;

    /** What the student can do now. */
    public Sitting sitting(OfferedQuiz quiz, Candidate who) {
        return Collisions.retrying(() -> sitting(quiz, who, latest(quiz, who)));
    }

    /** Begins an attempt, unless one is open; why not, in words, if that may not be. */
    public Optional<String> begin(OfferedQuiz quiz, Candidate who) {
        String edition = editions.idOf(quiz);
        return Collisions.retrying(() -> switch (sitting(quiz, who, latest(quiz, who))) {
            case Answering open when open.begun() -> Optional.<String>empty();
            case Sitting.Refused refused -> Optional.of(refused.why());
            case Answering next -> begin(quiz, who, next.attempt(), edition);
            case Sitting.MayBegin next -> begin(quiz, who, start(quiz, who, next.number()), edition);
        });
    }

    private static Optional<String> begin(OfferedQuiz quiz, Candidate who, InProgress attempt, String edition) {
        row(quiz, who, attempt, edition).persist();
        return Optional.empty();
    }

    /**
     * Keeps answers.
     *
     * @param number of the attempt that the page shows; 0 for the open one or, without one, the next
     * @param read what was sent, for a paper that is open, or would be; empty when it was sent for another paper
     */
    public Outcome save(OfferedQuiz quiz, Candidate who, int number, Function<Paper, Optional<Given>> read) {
        return change(quiz, who, number, read, false);
    }

    /** Keeps answers, and grades the attempt; parameters as in {@link #save}. */
    public Outcome submit(OfferedQuiz quiz, Candidate who, int number, Function<Paper, Optional<Given>> read) {
        return change(quiz, who, number, read, true);
    }

    private Outcome change(
            OfferedQuiz quiz, Candidate who, int number, Function<Paper, Optional<Given>> read, boolean submit) {
        String edition = editions.idOf(quiz);
        return Collisions.retrying(() -> {
            Latest latest = latest(quiz, who);
            boolean over = latest.number() > number
                    || latest.number() == number && latest.open().isEmpty();
            if (number > 0 && over) {
                return new Outcome.Graded(number);
            }
            return switch (sitting(quiz, who, latest)) {
                case Sitting.Refused refused -> new Outcome.Refused(refused.why());
                case Sitting.MayBegin other -> new Outcome.Refused("no attempt has begun");
                case Answering open
                when open.begun() -> kept(latest.open().orElseThrow(), open.attempt(), read, submit);
                case Answering next -> begun(quiz, who, next.attempt(), read, submit, edition);
            };
        });
    }

    private Outcome kept(QuizAttempt row, InProgress attempt, Function<Paper, Optional<Given>> read, boolean submit) {
        Optional<Given> given = read.apply(attempt.sheet().paper());
        if (given.isEmpty()) {
            return new Outcome.Changed();
        }
        if (given.get().saves() <= row.saves && !submit) {
            return new Outcome.OutOfDate();
        }
        boolean inOrder = given.get().saves() >= row.saves;
        return write(
                row, inOrder ? attempt.answered(given.get().answers(), Instant.now()) : attempt, given.get(), submit);
    }

    private Outcome begun(
            OfferedQuiz quiz,
            Candidate who,
            InProgress attempt,
            Function<Paper, Optional<Given>> read,
            boolean submit,
            String edition) {
        Optional<Given> given = read.apply(attempt.sheet().paper());
        if (given.isEmpty()) {
            return new Outcome.Changed();
        }
        QuizAttempt row = row(quiz, who, attempt, edition);
        Outcome outcome = write(row, attempt.answered(given.get().answers(), Instant.now()), given.get(), submit);
        row.persist();
        return outcome;
    }

    private Outcome write(QuizAttempt row, InProgress attempt, Given given, boolean submit) {
        row.saves = Math.max(row.saves, given.saves());
        row.seconds = AttemptJson.seconds(longer(AttemptJson.seconds(row.seconds), given.seconds()));
        if (submit) {
            grade(row, attempt);
            return new Outcome.Graded(row.number);
        }
        AttemptRows.save(row, attempt.sheet());
        return new Outcome.Saved(row.number, row.saves);
    }

    /** A page counts on from what it was given, so the longer time is the later one. */
    private static Map<String, Long> longer(Map<String, Long> before, Map<String, Long> now) {
        Map<String, Long> all = new HashMap<>(before);
        now.forEach((question, seconds) -> all.merge(question, seconds, Math::max));
        return all;
    }

    /** Grades the answer that is saved for a question, as one try of it: the {@code number}th that is asked, from 1. Nothing happens where there are no tries. */
    public void check(OfferedQuiz quiz, Candidate who, int number) {
        inOpen(quiz, who, attempt -> {
            List<Question> asked = attempt.sheet().paper().asked();
            return number < 1 || number > asked.size()
                    ? attempt
                    : attempt.tried(asked.get(number - 1).name(), Instant.now());
        });
    }

    /** Keeps what checks of lab questions have found in the open attempt. */
    public void found(OfferedQuiz quiz, Candidate who, Map<String, Answer> findings) {
        inOpen(quiz, who, attempt -> attempt.answered(findings, Instant.now()));
    }

    private void inOpen(OfferedQuiz quiz, Candidate who, UnaryOperator<InProgress> change) {
        Collisions.retrying(() -> {
            latest(quiz, who)
                    .open()
                    .ifPresent(row -> AttemptRows.save(
                            row, change.apply(rows.inProgress(row, who.name())).sheet()));
            return true;
        });
    }

    /** Submits what was saved of an attempt whose deadline is over. */
    void submitOverdue(UUID id, String student) {
        Collisions.retrying(() -> {
            QuizAttempt.locked(id).ifPresent(row -> gradeIfOver(row, student));
            return true;
        });
    }

    /** {@code number} of the last attempt, 0 without one; {@code open}: its row, locked, if answers are taken. */
    private record Latest(int number, Optional<QuizAttempt> open) {}

    /** An attempt whose deadline is over is graded on the way. */
    private Latest latest(OfferedQuiz quiz, Candidate who) {
        return QuizAttempt.latest(who.id(), quiz.course(), quiz.lesson())
                .map(head -> {
                    Optional<QuizAttempt> row =
                            head.state() == State.OPEN ? QuizAttempt.locked(head.id()) : Optional.empty();
                    row.ifPresent(open -> gradeIfOver(open, who.name()));
                    return new Latest(head.number(), row.filter(open -> open.state == State.OPEN));
                })
                .orElse(new Latest(0, Optional.empty()));
    }

    private void gradeIfOver(QuizAttempt row, String student) {
        if (row.state == State.OPEN && row.deadline != null && !Instant.now().isBefore(row.deadline)) {
            grade(row, rows.inProgress(row, student));
        }
    }

    private void grade(QuizAttempt row, InProgress attempt) {
        AttemptRows.grade(row, attempt.submit(Instant.now()).grade());
        graded.fire(new AttemptGraded(row.accountId, row.course, row.lesson));
    }

    private Sitting sitting(OfferedQuiz quiz, Candidate who, Latest latest) {
        if (latest.open().isPresent()) {
            return new Answering(
                    rows.inProgress(latest.open().get(), who.name()),
                    true,
                    latest.open().get().saves);
        }
        int made = latest.number();
        Optional<String> refusal = settings(quiz, who).refusal(who.name(), made, Instant.now());
        if (refusal.isPresent()) {
            return new Sitting.Refused(refusal.get());
        }
        return quiz.settings().beginsByItself()
                ? new Answering(start(quiz, who, made + 1), false, 0)
                : new Sitting.MayBegin(made + 1);
    }

    private static InProgress start(OfferedQuiz quiz, Candidate who, int number) {
        return Attempt.start(who.name(), number, quiz.paperFor(who, number), settings(quiz, who), Instant.now());
    }

    /** The rules of now, with what an instructor has given the student. */
    static QuizSettings settings(OfferedQuiz quiz, Candidate who) {
        return quiz.settings().extended(who.name(), Duration.ofMinutes(extraMinutes(quiz, who)));
    }

    private static int extraMinutes(OfferedQuiz quiz, Candidate who) {
        boolean matters = quiz.settings().timeLimit().isPresent()
                || quiz.settings().closes().isPresent();
        return matters ? ExtensionRow.minutesOf(who.id(), quiz.course(), quiz.lesson()) : 0;
    }

    private static QuizAttempt row(OfferedQuiz quiz, Candidate who, InProgress attempt, String edition) {
        QuizAttempt row = new QuizAttempt();
        row.id = UUID.randomUUID();
        row.accountId = who.id();
        row.course = quiz.course();
        row.lesson = quiz.lesson();
        row.extraMinutes = extraMinutes(quiz, who);
        AttemptRows.begin(row, attempt, edition);
        return row;
    }
}
