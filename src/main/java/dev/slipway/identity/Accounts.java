package dev.slipway.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who has an account, who may sign in to it, and which names are free. */
public final class Accounts {

    private static final PersonName INSTRUCTOR = PersonName.of("Instructor");

    private final AccountStore store;
    private final Clock clock;

    public Accounts(AccountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The account must exist. */
    public Account get(UUID id) {
        return store.find(id).orElseThrow();
    }

    /** Those of the accounts that exist, in no order. */
    public List<Account> all(Set<UUID> ids) {
        return store.all(ids);
    }

    /**
     * The account that name and password belong to. Empty when nobody has this name, when the password is another, and
     * when the account has none; takes the same time in all these cases.
     */
    public Optional<Account> withPassword(PersonName name, String password) {
        Optional<Account> account = store.named(name);
        boolean matches = password.length() <= Passwords.MAX_LENGTH
                && Passwords.matches(password, account.flatMap(Account::passwordHash));
        return account.filter(a -> matches);
    }

    /**
     * Creates an account; empty when somebody has the name already. Call it within a transaction that runs again when
     * another has inserted the same key first: of many who want a name at once, one gets it.
     *
     * @param passwordHash made by {@link Passwords#hash}, before the transaction; empty for an account without a password
     */
    public Optional<Account> create(PersonName name, Role role, Optional<String> passwordHash) {
        if (store.named(name).isPresent()) {
            return Optional.empty();
        }
        Account account = new Account(UUID.randomUUID(), name, role, passwordHash, clock.instant());
        store.add(account);
        return Optional.of(account);
    }

    /** The first instructor. Created, without a password, if there is none; call it within a transaction as {@link #create}. */
    public Account instructor() {
        return store.oldest(Role.INSTRUCTOR)
                .or(() -> create(INSTRUCTOR, Role.INSTRUCTOR, Optional.empty()))
                .orElseThrow(() -> new IllegalStateException(
                        "there is no instructor, and another account has the name " + INSTRUCTOR.shown()));
    }
}
