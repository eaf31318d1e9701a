package dev.slipway.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Stores accounts: a port. Each method joins the caller's transaction; without one, it is a transaction of its own. */
public interface AccountStore {

    Optional<Account> find(UUID id);

    /** Those of the accounts that exist, in no order. */
    List<Account> all(Set<UUID> ids);

    /** The account whose name has the same {@link PersonName#key()}. */
    Optional<Account> named(PersonName name);

    /** All accounts with this role, in no order. */
    List<Account> withRole(Role role);

    /** The account that was created first among those with this role. */
    Optional<Account> oldest(Role role);

    /** Fails, at the latest when the transaction commits, if another account has the same {@link PersonName#key()}. */
    void add(Account account);
}
