package dev.slipway.quiz.store;

import dev.slipway.identity.Role;
import dev.slipway.identity.store.Account;
import dev.slipway.quiz.attempt.Attempt.Graded;
import dev.slipway.quiz.attempt.Student;
import dev.slipway.quiz.attempt.OfferedQuiz;
import dev.slipway.quiz.store.QuizAttempt.State;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All students' attempts at a quiz, for instructors. What instructors try themselves is not among them. */
@ApplicationScoped
public class ClassAttempts {

    private static final Comparator<Student> BY_NAME =
            Comparator.comparing(Student::name, String.CASE_INSENSITIVE_ORDER);

    @Inject
    AttemptRows rows;

    /** An attempt with its student. */
    public record Taken(QuizAttempt row, Student student) {

        public boolean isOpen() {
            return row.state == State.OPEN;
        }

        /** From before attempts kept their questions: its points count, and that is all that is known. */
        public boolean isOld() {
            return AttemptRows.isOld(row);
        }
    }

    /**
     * A graded attempt with all that belongs to it.
     *
     * @param seconds spent on questions, by name, as far as known
     */
    public record Marked(UUID id, Student student, Graded graded, Map<String, Long> seconds) {}

    /** By name of student, then by number. */
    public List<Taken> all(OfferedQuiz quiz) {
        return QuarkusTransaction.requiringNew().call(() -> taken(quiz));
    }

    private static List<Taken> taken(OfferedQuiz quiz) {
        Map<UUID, Student> students = students(Account.<Account>list("role", Role.STUDENT)).stream()
                .collect(Collectors.toMap(Student::id, student -> student));
        return QuizAttempt.ofQuiz(quiz.course(), quiz.lesson()).stream()
                .filter(row -> students.containsKey(row.accountId))
                .map(row -> new Taken(row, students.get(row.accountId)))
                .sorted(Comparator.comparing(Taken::student, BY_NAME).thenComparing(taken -> taken.row().number))
                .toList();
    }

    private static List<Student> students(List<Account> accounts) {
        return accounts.stream()
                .map(account -> new Student(account.id, account.name))
                .sorted(BY_NAME)
                .toList();
    }

    /** Everybody who may take quizzes, by name. */
    public List<Student> students() {
        return QuarkusTransaction.requiringNew().call(() -> students(Account.<Account>list("role", Role.STUDENT)));
    }

    /** Minutes given in the page, by account. */
    public Map<UUID, Integer> extensions(OfferedQuiz quiz) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<UUID, Integer> minutes = new HashMap<>();
            ExtensionRow.of(quiz.course(), quiz.lesson()).forEach(row -> minutes.put(row.accountId, row.minutes));
            return minutes;
        });
    }

    /** Those that are graded and kept their questions, in the order of {@link #all}. */
    public List<Marked> marked(OfferedQuiz quiz) {
        return QuarkusTransaction.requiringNew()
                .call(() -> taken(quiz).stream()
                        .filter(one -> !one.isOpen() && !one.isOld())
                        .map(this::marked)
                        .toList());
    }

    /** Empty when there is no such attempt at this quiz, or it is open, or old. */
    public Optional<Marked> marked(OfferedQuiz quiz, UUID attempt) {
        return QuarkusTransaction.requiringNew()
                .call(() -> taken(quiz).stream()
                        .filter(one -> one.row().id.equals(attempt) && !one.isOpen() && !one.isOld())
                        .findFirst()
                        .map(this::marked));
    }

    private Marked marked(Taken taken) {
        return new Marked(
                taken.row().id,
                taken.student(),
                rows.graded(taken.row(), taken.student().name()),
                AttemptJson.seconds(taken.row().seconds));
    }
}
