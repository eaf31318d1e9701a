package dev.slipway.quiz.store;

import dev.slipway.authoring.LessonKey;
import dev.slipway.quiz.attempt.AttemptQueries;
import dev.slipway.quiz.attempt.AttemptSummary;
import dev.slipway.quiz.attempt.OfferedQuiz;
import dev.slipway.quiz.attempt.ShownQuestion;
import dev.slipway.quiz.attempt.Student;
import dev.slipway.quiz.store.QuizAttempt.State;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Reads graded attempts. */
@ApplicationScoped
class PanacheAttemptQueries implements AttemptQueries {

    @Inject
    AttemptRows rows;

    @Override
    public Optional<Past> find(OfferedQuiz quiz, Student who, int number) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> QuizAttempt.find(who.id(), quiz.key(), number)
                        .filter(row -> row.state == State.GRADED)
                        .map(row -> new Past(
                                AttemptRows.summary(row),
                                row.startedAt,
                                row.isOld() ? Optional.empty() : Optional.of(rows.graded(row, who.name())),
                                row.isOld() ? shownThen(row) : List.of(),
                                ofQuiz(who.id(), quiz.key()).size())));
    }

    private static List<ShownQuestion> shownThen(QuizAttempt row) {
        return AttemptJson.shown(Objects.requireNonNull(row.verdict));
    }

    @Override
    public List<AttemptSummary> ofQuiz(UUID account, LessonKey lesson) {
        return QuarkusTransaction.joiningExisting().call(() -> QuizAttempt.summaries(account, lesson));
    }

    @Override
    public List<AttemptSummary> ofStudent(UUID account, String course) {
        return QuarkusTransaction.joiningExisting().call(() -> QuizAttempt.summaries(account, course));
    }

    @Override
    public List<AttemptSummary> ofCourse(String course) {
        return QuarkusTransaction.joiningExisting().call(() -> QuizAttempt.summaries(course));
    }
}
