package dev.slipway.quiz.store;

import dev.slipway.quiz.attempt.OfferedQuiz;
import dev.slipway.quiz.store.AuditRow.Act;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What instructors did to a quiz: who, when, what, why, before and after. */
@ApplicationScoped
public class Audit {

    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_SUBJECT = 400;

    /** {@code undoable}: a regrade that nobody has taken back. */
    public record Entry(
            UUID id,
            Instant at,
            String actor,
            String act,
            String subject,
            String reason,
            String was,
            String became,
            boolean undoable) {}

    /** The newest first. */
    public List<Entry> of(OfferedQuiz quiz) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<AuditRow> rows = AuditRow.of(quiz.course(), quiz.lesson());
            Set<UUID> undone = rows.stream()
                    .filter(row -> row.undoes != null)
                    .map(row -> row.undoes)
                    .collect(Collectors.toSet());
            return rows.stream()
                    .map(row -> new Entry(
                            row.id,
                            row.happenedAt,
                            row.actor,
                            row.act.words(),
                            row.subject,
                            row.reason,
                            row.was,
                            row.became,
                            row.act == Act.REGRADE && !undone.contains(row.id)))
                    .toList();
        });
    }

    /** What an act is about: {@code subject}, {@code was} and {@code became} in words. */
    record Deed(
            Act act,
            String subject,
            String was,
            String became,
            @Nullable String changes,
            @Nullable UUID undoes) {

        static Deed of(Act act, String subject, String was, String became) {
            return new Deed(act, subject, was, became, null, null);
        }
    }

    /** In the transaction of what is noted. */
    static void note(OfferedQuiz quiz, String actor, String reason, Deed deed) {
        AuditRow row = new AuditRow();
        row.id = UUID.randomUUID();
        row.course = quiz.course();
        row.lesson = quiz.lesson();
        row.happenedAt = Instant.now();
        row.actor = actor;
        row.act = deed.act();
        row.subject = cut(deed.subject(), LONGEST_SUBJECT);
        row.reason = cut(reason, LONGEST_REASON);
        row.was = deed.was();
        row.became = deed.became();
        row.changes = deed.changes();
        row.undoes = deed.undoes();
        row.persist();
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
