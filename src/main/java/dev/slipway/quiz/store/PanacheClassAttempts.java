package dev.slipway.quiz.store;

import dev.slipway.identity.AccountStore;
import dev.slipway.identity.Role;
import dev.slipway.quiz.attempt.AuditEntry.Act;
import dev.slipway.quiz.attempt.ClassAttempts;
import dev.slipway.quiz.attempt.OfferedQuiz;
import dev.slipway.quiz.attempt.Student;
import dev.slipway.quiz.store.QuizAttempt.State;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads all students' attempts at a quiz. */
@ApplicationScoped
class PanacheClassAttempts implements ClassAttempts {

    private static final Comparator<Student> BY_NAME =
            Comparator.comparing(Student::name, String.CASE_INSENSITIVE_ORDER);

    @Inject
    AttemptRows rows;

    @Inject
    AccountStore accounts;

    private record Taken(QuizAttempt row, Student student) {

        boolean hasVerdicts() {
            return row.state == State.GRADED && !row.isOld();
        }
    }

    @Override
    public List<Line> all(OfferedQuiz quiz) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> taken(quiz).stream().map(PanacheClassAttempts::line).toList());
    }

    private static Line line(Taken taken) {
        QuizAttempt row = taken.row();
        return new Line(
                row.id,
                taken.student(),
                row.number,
                row.state == State.OPEN,
                !row.isOld(),
                row.submittedAt == null ? row.startedAt : row.submittedAt,
                row.points,
                row.most,
                AttemptRows.summary(row).percent(),
                row.passed,
                row.pending);
    }

    private List<Taken> taken(OfferedQuiz quiz) {
        Map<UUID, Student> students = allStudents().stream().collect(Collectors.toMap(Student::id, student -> student));
        return QuizAttempt.ofQuiz(quiz.key()).stream()
                .filter(row -> students.containsKey(row.accountId))
                .map(row -> new Taken(row, Objects.requireNonNull(students.get(row.accountId))))
                .sorted(Comparator.comparing(Taken::student, BY_NAME).thenComparing(taken -> taken.row().number))
                .toList();
    }

    @Override
    public List<GradedAttempt> graded(OfferedQuiz quiz) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> taken(quiz).stream()
                        .filter(Taken::hasVerdicts)
                        .map(this::graded)
                        .toList());
    }

    @Override
    public Optional<GradedAttempt> graded(OfferedQuiz quiz, UUID attempt) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> taken(quiz).stream()
                        .filter(one -> one.row().id.equals(attempt) && one.hasVerdicts())
                        .findFirst()
                        .map(this::graded));
    }

    private GradedAttempt graded(Taken taken) {
        return new GradedAttempt(
                taken.row().id,
                taken.student(),
                rows.graded(taken.row(), taken.student().name()),
                AttemptJson.seconds(taken.row().seconds));
    }

    @Override
    public List<Student> students() {
        return QuarkusTransaction.joiningExisting().call(this::allStudents);
    }

    private List<Student> allStudents() {
        return accounts.withRole(Role.STUDENT).stream()
                .map(account -> new Student(account.id(), account.name().shown()))
                .sorted(BY_NAME)
                .toList();
    }

    @Override
    public Map<UUID, Integer> extensions(OfferedQuiz quiz) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            Map<UUID, Integer> minutes = new HashMap<>();
            ExtensionRow.of(quiz.key()).forEach(row -> minutes.put(row.accountId, row.minutes));
            return minutes;
        });
    }

    @Override
    public List<AuditLine> audit(OfferedQuiz quiz) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            List<AuditRow> all = AuditRow.of(quiz.key());
            Set<UUID> undone = all.stream()
                    .flatMap(row -> Optional.ofNullable(row.undoes).stream())
                    .collect(Collectors.toSet());
            return all.stream()
                    .map(row -> new AuditLine(
                            row.id,
                            row.happenedAt,
                            row.actor,
                            row.act,
                            row.subject,
                            row.reason,
                            row.was,
                            row.became,
                            row.act == Act.REGRADE && !undone.contains(row.id)))
                    .toList();
        });
    }
}
