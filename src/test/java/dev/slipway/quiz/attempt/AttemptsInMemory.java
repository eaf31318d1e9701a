package dev.slipway.quiz.attempt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** An {@link AttemptStore} that keeps everything in memory. A transaction that throws leaves no trace, as in a database. */
final class AttemptsInMemory implements AttemptStore {

    private Map<UUID, StoredAttempt> attempts = new LinkedHashMap<>();
    private Map<UUID, Integer> extraMinutes = new HashMap<>();
    private List<AuditEntry> audit = new ArrayList<>();
    private final List<UUID> locks = new ArrayList<>();

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        Map<UUID, StoredAttempt> attemptsBefore = new LinkedHashMap<>(attempts);
        Map<UUID, Integer> minutesBefore = new HashMap<>(extraMinutes);
        List<AuditEntry> auditBefore = new ArrayList<>(audit);
        try {
            return work.get();
        } catch (RuntimeException e) {
            attempts = attemptsBefore;
            extraMinutes = minutesBefore;
            audit = auditBefore;
            throw e;
        }
    }

    @Override
    public Latest latest(OfferedQuiz quiz, Student who) {
        return attempts.values().stream()
                .filter(one -> one.account().equals(who.id()) && one.isAt(quiz))
                .max(Comparator.comparingInt(StoredAttempt::number))
                .map(last -> new Latest(last.number(), last.inProgress().map(open -> last)))
                .orElse(Latest.none());
    }

    @Override
    public Optional<StoredAttempt> locked(UUID attempt) {
        locks.add(attempt);
        return Optional.ofNullable(attempts.get(attempt));
    }

    @Override
    public List<UUID> overdue(Instant now) {
        return attempts.values().stream()
                .filter(one -> one.inProgress().filter(open -> open.isOver(now)).isPresent())
                .map(StoredAttempt::id)
                .toList();
    }

    @Override
    public String keepRevision(OfferedQuiz quiz, Instant now) {
        return "revision";
    }

    @Override
    public void insert(StoredAttempt attempt, String revision) {
        attempts.put(attempt.id(), attempt);
    }

    @Override
    public void update(StoredAttempt attempt) {
        attempts.put(attempt.id(), attempt);
    }

    @Override
    public int extraMinutes(OfferedQuiz quiz, UUID account) {
        return extraMinutes.getOrDefault(account, 0);
    }

    @Override
    public void setExtraMinutes(OfferedQuiz quiz, UUID account, int minutes) {
        extraMinutes.put(account, minutes);
    }

    @Override
    public void append(AuditEntry entry) {
        audit.add(entry);
    }

    @Override
    public Optional<AuditEntry> auditEntry(UUID id) {
        return audit.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    @Override
    public boolean isUndone(UUID auditEntry) {
        return audit.stream().anyMatch(entry -> entry.undoes().equals(Optional.of(auditEntry)));
    }

    /** The only attempt that there is. */
    StoredAttempt only() {
        return attempts.values().stream()
                .reduce((a, b) -> {
                    throw new AssertionError("there are several attempts");
                })
                .orElseThrow();
    }

    List<StoredAttempt> all() {
        return List.copyOf(attempts.values());
    }

    /** Ids of attempts in the order in which they were locked since the last call of this method. */
    List<UUID> takeLocks() {
        List<UUID> taken = List.copyOf(locks);
        locks.clear();
        return taken;
    }

    int count() {
        return attempts.size();
    }

    List<AuditEntry> audit() {
        return List.copyOf(audit);
    }
}
