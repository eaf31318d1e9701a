package dev.slipway.quiz.store;

import dev.slipway.authoring.LessonKey;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.attempt.Attempt;
import dev.slipway.quiz.attempt.Attempt.Graded;
import dev.slipway.quiz.attempt.Attempt.InProgress;
import dev.slipway.quiz.attempt.Attempt.Sheet;
import dev.slipway.quiz.attempt.Attempt.Submitted;
import dev.slipway.quiz.attempt.AttemptSummary;
import dev.slipway.quiz.attempt.Paper;
import dev.slipway.quiz.attempt.QuizRevision;
import dev.slipway.quiz.attempt.QuizSettings;
import dev.slipway.quiz.attempt.StoredAttempt;
import dev.slipway.quiz.store.QuizAttempt.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Translates rows to attempts, and attempts to rows. */
@ApplicationScoped
class AttemptRows {

    @Inject
    QuizRevisions revisions;

    /** {@code student}: the account's name. The row must have a revision. */
    StoredAttempt stored(QuizAttempt row, String student) {
        return new StoredAttempt(
                row.id,
                row.accountId,
                new LessonKey(row.course, row.lesson),
                attempt(row, student),
                row.extraMinutes,
                row.saves,
                AttemptJson.seconds(row.seconds));
    }

    private Attempt attempt(QuizAttempt row, String student) {
        return row.state == State.OPEN ? new InProgress(sheet(row, student)) : graded(row, student);
    }

    Graded graded(QuizAttempt row, String student) {
        AttemptJson.Marks marks = AttemptJson.marks(Objects.requireNonNull(row.marks));
        return new Graded(
                new Submitted(sheet(row, student), Objects.requireNonNull(row.submittedAt)),
                marks.verdicts(),
                marks.byHand());
    }

    private Sheet sheet(QuizAttempt row, String student) {
        QuizRevision revision = revisions.find(Objects.requireNonNull(row.edition));
        Paper paper = revision.paperOf(row.seed, AttemptJson.names(Objects.requireNonNull(row.asked)));
        QuizSettings settings = revision.settings().extended(student, Duration.ofMinutes(row.extraMinutes));
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

    /** A new row. {@code revision}: the id that it refers to. */
    static QuizAttempt row(StoredAttempt stored, String revision) {
        Sheet sheet = stored.attempt().sheet();
        QuizAttempt row = new QuizAttempt();
        row.id = stored.id();
        row.accountId = stored.account();
        row.course = stored.lesson().course();
        row.lesson = stored.lesson().lesson();
        row.number = sheet.number();
        row.state = State.OPEN;
        row.edition = revision;
        row.seed = sheet.paper().seed();
        row.asked = AttemptJson.names(
                sheet.paper().questions().stream().map(Question::name).toList());
        row.startedAt = sheet.startedAt();
        row.deadline = sheet.deadline().orElse(null);
        row.points = BigDecimal.ZERO;
        row.most = BigDecimal.valueOf(sheet.paper().asked().size());
        write(row, stored);
        return row;
    }

    /** Writes the fields of an attempt that can change. */
    static void write(QuizAttempt row, StoredAttempt stored) {
        row.extraMinutes = stored.extraMinutes();
        row.saves = stored.saves();
        row.seconds = AttemptJson.seconds(stored.seconds());
        switch (stored.attempt()) {
            case InProgress open -> {
                row.deadline = open.sheet().deadline().orElse(null);
                writeAnswers(row, open.sheet());
            }
            case Submitted submitted ->
                throw new IllegalArgumentException("attempt " + row.id + " must be graded before it is stored");
            case Graded graded
            when row.state == State.OPEN -> {
                writeAnswers(row, graded.sheet());
                row.state = State.GRADED;
                row.submittedAt = graded.submitted().at();
                writeMarks(row, graded);
            }
            case Graded graded -> writeMarks(row, graded);
        }
    }

    private static void writeAnswers(QuizAttempt row, Sheet sheet) {
        row.answers = AttemptJson.answers(sheet.answers());
        row.tries = AttemptJson.tries(sheet.tries());
    }

    private static void writeMarks(QuizAttempt row, Graded graded) {
        row.points = graded.points();
        row.passed = graded.passed();
        row.pending = graded.verdict().pending();
        row.marks = AttemptJson.marks(new AttemptJson.Marks(graded.verdicts(), graded.byHand()));
    }

    static AttemptSummary summary(QuizAttempt row) {
        return new AttemptSummary(row.accountId, row.lesson, row.number, row.points, row.most, row.passed, row.pending);
    }
}
