package dev.slipway.quiz.store;

import dev.slipway.identity.store.Account;
import dev.slipway.quiz.Essay;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.attempt.Attempt.Graded;
import dev.slipway.quiz.attempt.Candidate;
import dev.slipway.quiz.attempt.OfferedQuiz;
import dev.slipway.quiz.attempt.Regrade;
import dev.slipway.quiz.grading.Grader;
import dev.slipway.quiz.store.Audit.Deed;
import dev.slipway.quiz.store.AuditRow.Act;
import dev.slipway.quiz.store.QuizAttempt.State;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What instructors do to attempts. Each act is noted in the audit trail, in the same transaction. */
@ApplicationScoped
public class Marking {

    @Inject
    AttemptRows rows;

    @Inject
    Event<AttemptGraded> graded;

    /**
     * Who does something, and why.
     *
     * @param name account name
     */
    public record Author(String name, String reason) {}

    /** Gives a question so much of its point, whatever the key says; 0 to 1. Empty when there is no such question in a graded attempt. */
    public Optional<Graded> mark(OfferedQuiz quiz, UUID attempt, String question, BigDecimal fraction, Author author) {
        return byHand(
                quiz, attempt, question, author, Act.MARK, asked -> asked.gradedByHand(fraction, author.reason()));
    }

    /** Grades an essay by its rubric: points for each criterion. Throws {@link IllegalArgumentException} for points the rubric does not have. */
    public Optional<Graded> markEssay(
            OfferedQuiz quiz, UUID attempt, Essay essay, List<BigDecimal> points, Author author) {
        return byHand(
                quiz,
                attempt,
                essay.name(),
                author,
                Act.ESSAY,
                asked -> asked.gradedByRubric(essay.rubric(), points, author.reason()));
    }

    /** The same for an essay without a rubric: so much of its point, 0 to 1. */
    public Optional<Graded> markEssay(OfferedQuiz quiz, UUID attempt, Essay essay, BigDecimal fraction, Author author) {
        return byHand(
                quiz, attempt, essay.name(), author, Act.ESSAY, asked -> asked.gradedByHand(fraction, author.reason()));
    }

    private Optional<Graded> byHand(
            OfferedQuiz quiz,
            UUID attempt,
            String question,
            Author author,
            Act act,
            UnaryOperator<QuestionVerdict> mark) {
        return QuarkusTransaction.requiringNew()
                .call(() -> locked(quiz, attempt).flatMap(row -> {
                    Graded before = rows.graded(row, student(row));
                    Optional<Question> asked = before.sheet().paper().asked().stream()
                            .filter(one -> one.name().equals(question))
                            .findFirst();
                    return asked.map(one -> {
                        Graded after = before.marked(
                                mark.apply(Grader.grade(one, before.sheet().answer(question))));
                        keep(row, after);
                        Audit.note(
                                quiz,
                                author.name(),
                                author.reason(),
                                new Deed(
                                        act,
                                        before.sheet().student() + ", attempt " + row.number + ", " + question,
                                        points(before, question),
                                        points(after, question),
                                        AttemptJson.changes(Map.of(row.id.toString(), change(before, after))),
                                        null));
                        return after;
                    });
                }));
    }

    private static String points(Graded graded, String question) {
        return graded.verdict(question)
                .map(one -> one.fraction().stripTrailingZeros().toPlainString())
                .orElse("–");
    }

    /** Applies a regrade as it was previewed, to attempts that are still as they were then; how many it changed. */
    public int apply(OfferedQuiz quiz, List<UUID> attempts, Regrade regrade, Author author) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<String, AttemptJson.Change> changes = new HashMap<>();
            for (int i = 0; i < attempts.size(); i++) {
                Regrade.Change change = regrade.changes().get(i);
                QuizAttempt row = locked(quiz, attempts.get(i)).orElseThrow();
                if (!change.before().equals(change.after())
                        && rows.graded(row, student(row))
                                .verdicts()
                                .equals(change.before().verdicts())) {
                    keep(row, change.after());
                    changes.put(row.id.toString(), change(change.before(), change.after()));
                }
            }
            String became = changes.size() + " of " + attempts.size() + " attempts changed";
            Audit.note(
                    quiz,
                    author.name(),
                    author.reason(),
                    new Deed(
                            Act.REGRADE,
                            String.join(", ", regrade.questions()),
                            "as graded before",
                            regrade.rule().why() + "; " + became,
                            AttemptJson.changes(changes),
                            null));
            return changes.size();
        });
    }

    /** Takes a regrade back, where nothing else has happened to the marks since; empty when there is no such regrade, or it was taken back before. */
    public Optional<Integer> undo(OfferedQuiz quiz, UUID regrade, Author author) {
        return QuarkusTransaction.requiringNew().call(() -> {
            AuditRow done = AuditRow.findById(regrade);
            boolean undoable = done != null
                    && done.act == Act.REGRADE
                    && done.course.equals(quiz.course())
                    && done.lesson.equals(quiz.lesson())
                    && AuditRow.count("undoes", regrade) == 0;
            return undoable ? Optional.of(undo(quiz, done, author)) : Optional.empty();
        });
    }

    private int undo(OfferedQuiz quiz, AuditRow done, Author author) {
        Map<String, AttemptJson.Change> changes = new HashMap<>();
        AttemptJson.changes(Objects.requireNonNull(done.changes))
                .forEach((id, change) -> locked(quiz, UUID.fromString(id)).ifPresent(row -> {
                    Graded before = rows.graded(row, student(row));
                    Graded after = before.regraded(change.before().stream()
                            .filter(old -> isStill(before, old.question(), change))
                            .toList());
                    if (!after.equals(before)) {
                        keep(row, after);
                        changes.put(id, change(before, after));
                    }
                }));
        Audit.note(
                quiz,
                author.name(),
                author.reason(),
                new Deed(
                        Act.UNDO,
                        done.subject,
                        done.became,
                        changes.size() + " attempts as before",
                        AttemptJson.changes(changes),
                        done.id));
        return changes.size();
    }

    private static boolean isStill(Graded attempt, String question, AttemptJson.Change change) {
        return attempt.verdict(question).filter(change.after()::contains).isPresent();
    }

    /** Only what differs. */
    private static AttemptJson.Change change(Graded before, Graded after) {
        return new AttemptJson.Change(
                before.verdicts().stream()
                        .filter(one -> !after.verdicts().contains(one))
                        .toList(),
                after.verdicts().stream()
                        .filter(one -> !before.verdicts().contains(one))
                        .toList());
    }

    /** Sets how much more time a student has; an open attempt gets it at once. */
    public void extend(OfferedQuiz quiz, Candidate student, int minutes, Author author) {
        QuarkusTransaction.requiringNew().run(() -> {
            int before = ExtensionRow.minutesOf(student.id(), quiz.course(), quiz.lesson());
            ExtensionRow row = Optional.ofNullable(ExtensionRow.<ExtensionRow>findById(
                            new ExtensionRow.Key(student.id(), quiz.course(), quiz.lesson())))
                    .orElseGet(ExtensionRow::new);
            row.accountId = student.id();
            row.course = quiz.course();
            row.lesson = quiz.lesson();
            row.minutes = minutes;
            row.persist();
            QuizAttempt.latest(student.id(), quiz.course(), quiz.lesson())
                    .filter(head -> head.state() == State.OPEN)
                    .flatMap(head -> QuizAttempt.locked(head.id()))
                    .ifPresent(open -> extend(open, minutes));
            Audit.note(
                    quiz,
                    author.name(),
                    author.reason(),
                    Deed.of(Act.EXTENSION, student.name(), before + " min", minutes + " min"));
        });
    }

    private static void extend(QuizAttempt open, int minutes) {
        if (open.deadline != null) {
            open.deadline = open.deadline.plus(Duration.ofMinutes(minutes - open.extraMinutes));
        }
        open.extraMinutes = minutes;
    }

    private static Optional<QuizAttempt> locked(OfferedQuiz quiz, UUID attempt) {
        return QuizAttempt.locked(attempt)
                .filter(row -> row.course.equals(quiz.course())
                        && row.lesson.equals(quiz.lesson())
                        && row.state == State.GRADED
                        && !AttemptRows.isOld(row));
    }

    private static String student(QuizAttempt row) {
        return Account.<Account>findById(row.accountId).name;
    }

    private void keep(QuizAttempt row, Graded attempt) {
        AttemptRows.mark(row, attempt);
        graded.fire(new AttemptGraded(row.accountId, row.course, row.lesson));
    }
}
