package dev.slipway.quiz.store;

import dev.slipway.quiz.attempt.Attempt.Graded;
import dev.slipway.quiz.attempt.Student;
import dev.slipway.quiz.attempt.OfferedQuiz;
import dev.slipway.quiz.attempt.QuizSettings;
import dev.slipway.quiz.store.AttemptJson.ShownQuestion;
import dev.slipway.quiz.store.QuizAttempt.State;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A student's attempts, to be looked at. */
@ApplicationScoped
public class KeptAttempts {

    @Inject
    AttemptRows rows;

    /**
     * A graded attempt.
     *
     * @param graded empty for one from before there were editions, of which the row holds what was shown then
     * @param made how many attempts the student has made by now
     */
    public record Kept(QuizAttempt row, Optional<Graded> graded, int made) {

        public List<ShownQuestion> shownThen() {
            return AttemptJson.shown(Objects.requireNonNull(row.verdict));
        }
    }

    /** Empty when there is no such attempt, or it is not graded. */
    public Optional<Kept> find(OfferedQuiz quiz, Student who, int number) {
        return QuarkusTransaction.requiringNew()
                .call(() -> QuizAttempt.find(who.id(), quiz.course(), quiz.lesson(), number)
                        .filter(row -> row.state == State.GRADED)
                        .map(row -> new Kept(
                                row,
                                AttemptRows.isOld(row) ? Optional.empty() : Optional.of(rows.graded(row, who.name())),
                                QuizAttempt.summaries(who.id(), quiz.course(), quiz.lesson())
                                        .size())));
    }

    /** Graded ones, in the order of their numbers. */
    public List<AttemptSummary> summaries(OfferedQuiz quiz, Student who) {
        return QuarkusTransaction.requiringNew()
                .call(() -> QuizAttempt.summaries(who.id(), quiz.course(), quiz.lesson()));
    }

    /** The rules of now, with what an instructor has given the student. */
    public QuizSettings settings(OfferedQuiz quiz, Student who) {
        return QuarkusTransaction.requiringNew().call(() -> Attempts.settings(quiz, who));
    }
}
