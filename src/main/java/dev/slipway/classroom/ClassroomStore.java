package dev.slipway.classroom;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Stores classes and who is in them: a port. Call all other methods within {@link #inTransaction}. */
public interface ClassroomStore {

    /**
     * Runs the work in a new transaction, and returns when it is committed. Accounts created by the work belong to the
     * transaction. The work runs again if a concurrent transaction has inserted the same key first, such as the name of
     * an account.
     */
    <T> T inTransaction(Supplier<T> work);

    /** All classes, the oldest first. */
    List<Classroom> all();

    Optional<Classroom> find(UUID id);

    /** {@code code}: as it is stored, see {@link JoinCode#normal}. */
    Optional<Classroom> withCode(String code);

    /** Ids of the accounts in a class. */
    Set<UUID> members(UUID classroom);

    void add(Classroom classroom);

    void add(Membership membership);
}
