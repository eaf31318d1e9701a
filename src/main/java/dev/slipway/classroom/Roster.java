package dev.slipway.classroom;

import dev.slipway.identity.Account;
import dev.slipway.identity.Accounts;
import dev.slipway.identity.PersonName;
import dev.slipway.identity.Role;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The classes and their students: who joins, and who is in. */
public final class Roster {

    /** The result of joining: an account, or the reason for a refusal. */
    public sealed interface Joined {

        /** An account was created in the class. */
        record Member(UUID account) implements Joined {}

        /** {@code why}: a message for the person who wants to join. */
        record Refused(String why) implements Joined {}
    }

    private static final Joined NO_CLASS = new Joined.Refused(
            "There is no class with this code. Look at the spelling; it has four letters and four digits.");
    private static final Joined NAME_TAKEN = new Joined.Refused(
            "Somebody has this name already. If it is you, sign in; otherwise add your surname or an initial.");

    private final ClassroomStore store;
    private final Accounts accounts;
    private final Clock clock;

    public Roster(ClassroomStore store, Accounts accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Creates an account in the class. The caller hashes the password, outside the transaction.
     *
     * @param code as typed
     */
    public Joined join(String code, PersonName name, String passwordHash) {
        return store.inTransaction(() -> store.withCode(JoinCode.normal(code))
                .map(room -> join(room, name, passwordHash))
                .orElse(NO_CLASS));
    }

    private Joined join(Classroom room, PersonName name, String passwordHash) {
        Optional<Account> created = accounts.create(name, Role.STUDENT, Optional.of(passwordHash));
        created.ifPresent(account -> store.add(new Membership(room.id(), account.id(), clock.instant())));
        return created.<Joined>map(account -> new Joined.Member(account.id())).orElse(NAME_TAKEN);
    }

    /** All classes, the oldest first. */
    public List<Classroom> classes() {
        return store.inTransaction(store::all);
    }

    /** Empty when there is no such class. */
    public Optional<Classroom> find(UUID id) {
        return store.inTransaction(() -> store.find(id));
    }

    /** The students of a class, ordered by name. */
    public List<Student> students(UUID classroom) {
        return store.inTransaction(() -> accounts.all(store.members(classroom))).stream()
                .map(account -> new Student(account.id(), account.name().shown()))
                .sorted(Comparator.comparing(Student::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
