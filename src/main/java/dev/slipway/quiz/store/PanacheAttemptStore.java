package dev.slipway.quiz.store;

import dev.slipway.database.UniqueKeyRetry;
import dev.slipway.identity.Account;
import dev.slipway.identity.AccountStore;
import dev.slipway.quiz.attempt.AttemptStore;
import dev.slipway.quiz.attempt.AuditEntry;
import dev.slipway.quiz.attempt.OfferedQuiz;
import dev.slipway.quiz.attempt.StoredAttempt;
import dev.slipway.quiz.attempt.Student;
import dev.slipway.quiz.store.QuizAttempt.Head;
import dev.slipway.quiz.store.QuizAttempt.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Attempts, extensions and the audit trail in the database. */
@ApplicationScoped
class PanacheAttemptStore implements AttemptStore {

    @Inject
    AttemptRows rows;

    @Inject
    QuizRevisions revisions;

    @Inject
    AccountStore accounts;

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return UniqueKeyRetry.retrying(work::get);
    }

    @Override
    public Latest latest(OfferedQuiz quiz, Student who) {
        return QuizAttempt.latest(who.id(), quiz.key())
                .map(head -> new Latest(head.number(), open(head).map(row -> rows.stored(row, who.name()))))
                .orElse(Latest.none());
    }

    private static Optional<QuizAttempt> open(Head head) {
        return head.state() == State.OPEN
                ? QuizAttempt.locked(head.id()).filter(row -> row.state == State.OPEN)
                : Optional.empty();
    }

    @Override
    public Optional<StoredAttempt> locked(UUID attempt) {
        return QuizAttempt.locked(attempt)
                .filter(row -> !row.isOld())
                .map(row -> rows.stored(row, nameOf(row.accountId)));
    }

    private String nameOf(UUID account) {
        return accounts.find(account).map(Account::name).orElseThrow().shown();
    }

    @Override
    public List<UUID> overdue(Instant now) {
        return QuizAttempt.overdue(now);
    }

    @Override
    public String keepRevision(OfferedQuiz quiz, Instant now) {
        return revisions.idOf(quiz, now);
    }

    @Override
    public void insert(StoredAttempt attempt, String revision) {
        AttemptRows.row(attempt, revision).persist();
    }

    @Override
    public void update(StoredAttempt attempt) {
        AttemptRows.write(QuizAttempt.findById(attempt.id()), attempt);
    }

    @Override
    public int extraMinutes(OfferedQuiz quiz, UUID account) {
        return ExtensionRow.minutesOf(account, quiz.key());
    }

    @Override
    public void setExtraMinutes(OfferedQuiz quiz, UUID account, int minutes) {
        ExtensionRow.set(account, quiz.key(), minutes);
    }

    @Override
    public void append(AuditEntry entry) {
        AuditRow.of(entry).persist();
    }

    @Override
    public Optional<AuditEntry> auditEntry(UUID id) {
        return AuditRow.<AuditRow>findByIdOptional(id).map(AuditRow::entry);
    }

    @Override
    public boolean isUndone(UUID auditEntry) {
        return AuditRow.count("undoes", auditEntry) > 0;
    }
}
