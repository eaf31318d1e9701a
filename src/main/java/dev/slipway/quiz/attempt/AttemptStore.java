package dev.slipway.quiz.attempt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Stores attempts, extensions and the audit trail: a port. Call all methods but {@link #keepRevision} within
 * {@link #inTransaction}.
 */
public interface AttemptStore {

    /**
     * Runs the work in a new transaction, and returns when it is committed. The work runs again if a concurrent
     * transaction has inserted the same key first, such as the same attempt.
     */
    <T> T inTransaction(Supplier<T> work);

    /**
     * The student's last attempt at a quiz. Only this one can be open.
     *
     * @param number 0 without an attempt
     * @param open the attempt if it accepts answers; locked until the transaction ends
     */
    record Latest(int number, Optional<StoredAttempt> open) {

        static final Latest NONE = new Latest(0, Optional.empty());

        public static Latest none() {
            return NONE;
        }
    }

    /** Reads the last attempt; locks it if it is open. Returns {@link Latest#NONE} without an attempt. */
    Latest latest(OfferedQuiz quiz, Student who);

    /**
     * The attempt, locked until the transaction ends. Empty when it does not exist, or is from before revisions
     * existed.
     */
    Optional<StoredAttempt> locked(UUID attempt);

    /** Ids of open attempts whose deadline is not after {@code now}. */
    List<UUID> overdue(Instant now);

    /**
     * Stores the questions and rules of a quiz if they are new. Must not be called within a transaction.
     *
     * @return the id for {@link #insert}
     */
    String keepRevision(OfferedQuiz quiz, Instant now);

    /** {@code revision}: from {@link #keepRevision}. */
    void insert(StoredAttempt attempt, String revision);

    /** Replaces the stored attempt of the same id. */
    void update(StoredAttempt attempt);

    /** The extra time that an instructor gave the student for this quiz, in minutes; 0 if none. */
    int extraMinutes(OfferedQuiz quiz, UUID account);

    /** Replaces the extra time of a student for this quiz. {@code minutes}: 0 for none. */
    void setExtraMinutes(OfferedQuiz quiz, UUID account, int minutes);

    /** Adds an entry to the audit trail. Entries are never changed. */
    void append(AuditEntry entry);

    Optional<AuditEntry> auditEntry(UUID id);

    /** Whether another entry undoes this one. */
    boolean isUndone(UUID auditEntry);
}
