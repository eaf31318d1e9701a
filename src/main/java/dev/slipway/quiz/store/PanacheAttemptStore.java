package dev.slipway.quiz.store;

import dev.slipway.quiz.Question;
import dev.slipway.quiz.attempt.Attempt;
import dev.slipway.quiz.attempt.Attempt.Graded;
import dev.slipway.quiz.attempt.Attempt.InProgress;
import dev.slipway.quiz.attempt.Attempt.Sheet;
import dev.slipway.quiz.attempt.Attempt.Submitted;
import dev.slipway.quiz.attempt.QuizRevision;
import dev.slipway.quiz.attempt.Paper;
import dev.slipway.quiz.attempt.QuizSettings;
import dev.slipway.quiz.store.QuizAttempt.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Rows as attempts, and attempts as rows. */
@ApplicationScoped
public class AttemptRows {

    @Inject
    QuizRevisions editions;

    /** {@code student}: the account's name. Only for rows that have an edition. */
    Attempt attempt(QuizAttempt row, String student) {
        return row.state == State.OPEN ? inProgress(row, student) : graded(row, student);
    }

    InProgress inProgress(QuizAttempt row, String student) {
        return new InProgress(sheet(row, student));
    }

    Graded graded(QuizAttempt row, String student) {
        AttemptJson.Marks marks = AttemptJson.marks(Objects.requireNonNull(row.marks));
        return new Graded(
                new Submitted(sheet(row, student), Objects.requireNonNull(row.submittedAt)),
                marks.verdicts(),
                marks.byHand());
    }

    private Sheet sheet(QuizAttempt row, String student) {
        QuizRevision edition = editions.find(Objects.requireNonNull(row.edition));
        Paper paper = edition.paperOf(row.seed, AttemptJson.names(Objects.requireNonNull(row.asked)));
        QuizSettings settings = edition.settings().extended(student, Duration.ofMinutes(row.extraMinutes));
        return new Sheet(
                student,
                row.number,
                paper,
                settings,
                row.startedAt,
                Optional.ofNullable(row.deadline),
                AttemptJson.answers(row.answers),
                AttemptJson.tries(row.tries));
    }

    /** A row for an attempt that begins. {@code edition}: the id it refers to. */
    static void begin(QuizAttempt row, InProgress attempt, String edition) {
        Sheet sheet = attempt.sheet();
        row.number = sheet.number();
        row.state = State.OPEN;
        row.edition = edition;
        row.seed = sheet.paper().seed();
        row.asked = AttemptJson.names(
                sheet.paper().questions().stream().map(Question::name).toList());
        row.startedAt = sheet.startedAt();
        row.deadline = sheet.deadline().orElse(null);
        row.points = BigDecimal.ZERO;
        row.most = BigDecimal.valueOf(sheet.paper().asked().size());
        save(row, sheet);
    }

    static void save(QuizAttempt row, Sheet sheet) {
        row.answers = AttemptJson.answers(sheet.answers());
        row.tries = AttemptJson.tries(sheet.tries());
    }

    static void grade(QuizAttempt row, Graded graded) {
        save(row, graded.sheet());
        row.state = State.GRADED;
        row.submittedAt = graded.submitted().at();
        mark(row, graded);
    }

    /** Points and reasons, and nothing else. */
    static void mark(QuizAttempt row, Graded graded) {
        row.points = graded.points();
        row.passed = graded.passed();
        row.pending = graded.verdict().pending();
        row.marks = AttemptJson.marks(new AttemptJson.Marks(graded.verdicts(), graded.byHand()));
    }

    /** Whether the row is from before there were editions. */
    static boolean isOld(QuizAttempt row) {
        return row.edition == null;
    }
}
