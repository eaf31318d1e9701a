package dev.slipway.quiz.attempt;

import dev.slipway.quiz.Essay;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.attempt.Attempt.Graded;
import dev.slipway.quiz.attempt.AuditEntry.Act;
import dev.slipway.quiz.grading.Grader;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Instructors' actions on attempts. Each action adds an entry to the audit trail, in the same transaction. An action
 * on several attempts locks them in the order of their ids, so that concurrent actions cannot deadlock.
 */
public final class Marking {

    /**
     * The person who acts, and the reason.
     *
     * @param name account name
     */
    public record Author(String name, String reason) {}

    private record Found(StoredAttempt stored, Graded graded) {}

    private final AttemptStore store;
    private final AttemptEvents events;
    private final Clock clock;

    public Marking(AttemptStore store, AttemptEvents events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sets the fraction of a question's point, 0 to 1, whatever the answer key says. Empty when the attempt does not
     * exist, is not graded, or does not ask this question.
     */
    public Optional<Graded> mark(OfferedQuiz quiz, UUID attempt, String question, BigDecimal fraction, Author author) {
        return byHand(
                quiz, attempt, question, author, Act.MARK, asked -> asked.gradedByHand(fraction, author.reason()));
    }

    /**
     * Grades an essay by its rubric: points for each criterion. Throws {@link IllegalArgumentException} for points
     * that the rubric does not allow.
     */
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

    /** Grades an essay without a rubric: the fraction of its point, 0 to 1. */
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
        return store.inTransaction(() -> graded(quiz, attempt).flatMap(found -> {
            Graded before = found.graded();
            Optional<Question> asked = before.sheet().paper().asked().stream()
                    .filter(one -> one.name().equals(question))
                    .findFirst();
            return asked.map(one -> {
                QuestionVerdict byKey = Grader.grade(one, before.sheet().answer(question));
                Graded after = before.marked(mark.apply(byKey));
                update(found.stored(), after);
                store.append(entry(
                        quiz,
                        author,
                        act,
                        before.sheet().student() + ", attempt " + before.sheet().number() + ", " + question,
                        points(before, question),
                        points(after, question),
                        Map.of(attempt, MarkChange.between(before, after)),
                        Optional.empty()));
                return after;
            });
        }));
    }

    private static String points(Graded graded, String question) {
        return graded.verdict(question)
                .map(one -> one.fraction().stripTrailingZeros().toPlainString())
                .orElse("–");
    }

    /**
     * Applies a regrade to those attempts whose marks have not changed since its preview.
     *
     * @param attempts ids, in the order of the regrade's changes
     * @return how many attempts were changed
     */
    public int apply(OfferedQuiz quiz, List<UUID> attempts, Regrade regrade, Author author) {
        return store.inTransaction(() -> {
            Map<UUID, MarkChange> changes = new HashMap<>();
            byAttempt(attempts, regrade).forEach((attempt, change) -> {
                Found found = graded(quiz, attempt).orElseThrow();
                if (!change.before().equals(change.after())
                        && found.graded().verdicts().equals(change.before().verdicts())) {
                    update(found.stored(), change.after());
                    changes.put(attempt, MarkChange.between(change.before(), change.after()));
                }
            });
            store.append(entry(
                    quiz,
                    author,
                    Act.REGRADE,
                    String.join(", ", regrade.questions()),
                    "as graded before",
                    regrade.rule().why() + "; " + changes.size() + " of " + attempts.size() + " attempts changed",
                    changes,
                    Optional.empty()));
            return changes.size();
        });
    }

    private static SortedMap<UUID, Regrade.Change> byAttempt(List<UUID> attempts, Regrade regrade) {
        SortedMap<UUID, Regrade.Change> changes = new TreeMap<>();
        for (int i = 0; i < attempts.size(); i++) {
            changes.put(attempts.get(i), regrade.changes().get(i));
        }
        return changes;
    }

    /**
     * Undoes a regrade. Marks that were changed since keep their change.
     *
     * @return how many attempts were changed; empty when the regrade does not exist, or was already undone
     */
    public Optional<Integer> undo(OfferedQuiz quiz, UUID regrade, Author author) {
        return store.inTransaction(() -> store.auditEntry(regrade)
                .filter(done -> done.act() == Act.REGRADE && done.isAt(quiz) && !store.isUndone(regrade))
                .map(done -> undo(quiz, done, author)));
    }

    private int undo(OfferedQuiz quiz, AuditEntry done, Author author) {
        Map<UUID, MarkChange> changes = new HashMap<>();
        new TreeMap<>(done.changes())
                .forEach((attempt, change) -> graded(quiz, attempt).ifPresent(found -> {
                    Graded after = change.undoneIn(found.graded());
                    if (!after.equals(found.graded())) {
                        update(found.stored(), after);
                        changes.put(attempt, MarkChange.between(found.graded(), after));
                    }
                }));
        store.append(entry(
                quiz,
                author,
                Act.UNDO,
                done.subject(),
                done.became(),
                changes.size() + " attempts as before",
                changes,
                Optional.of(done.id())));
        return changes.size();
    }

    /** Sets a student's extra time, in minutes. It applies to an open attempt at once. */
    public void extend(OfferedQuiz quiz, Student student, int minutes, Author author) {
        store.inTransaction(() -> {
            int before = store.extraMinutes(quiz, student.id());
            store.setExtraMinutes(quiz, student.id(), minutes);
            store.latest(quiz, student)
                    .open()
                    .ifPresent(stored ->
                            stored.inProgress().ifPresent(open -> store.update(stored.extended(open, minutes))));
            store.append(entry(
                    quiz,
                    author,
                    Act.EXTENSION,
                    student.name(),
                    before + " min",
                    minutes + " min",
                    Map.of(),
                    Optional.empty()));
            return true;
        });
    }

    private Optional<Found> graded(OfferedQuiz quiz, UUID attempt) {
        return store.locked(attempt)
                .filter(stored -> stored.isAt(quiz))
                .flatMap(stored -> stored.graded().map(graded -> new Found(stored, graded)));
    }

    private void update(StoredAttempt stored, Graded attempt) {
        store.update(stored.with(attempt));
        events.graded(stored.event());
    }

    private AuditEntry entry(
            OfferedQuiz quiz,
            Author author,
            Act act,
            String subject,
            String was,
            String became,
            Map<UUID, MarkChange> changes,
            Optional<UUID> undoes) {
        return new AuditEntry(
                UUID.randomUUID(),
                quiz.key(),
                clock.instant(),
                author.name(),
                author.reason(),
                act,
                subject,
                was,
                became,
                changes,
                undoes);
    }
}
