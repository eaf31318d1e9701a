package dev.slipway.identity.store;

import dev.slipway.identity.Account;
import dev.slipway.identity.AccountStore;
import dev.slipway.identity.PersonName;
import dev.slipway.identity.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Accounts in the database. */
@ApplicationScoped
class PanacheAccountStore implements AccountStore {

    @Override
    public Optional<Account> find(UUID id) {
        return first("id = ?1", id);
    }

    @Override
    public Optional<Account> named(PersonName name) {
        return first("nameKey = ?1", name.key());
    }

    @Override
    public Optional<Account> oldest(Role role) {
        return first("role = ?1 order by createdAt", role);
    }

    private static Optional<Account> first(String query, Object parameter) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> AccountRow.<AccountRow>find(query, parameter)
                        .firstResultOptional()
                        .map(AccountRow::account));
    }

    @Override
    public List<Account> all(Set<UUID> ids) {
        return list("id in ?1", ids);
    }

    @Override
    public List<Account> withRole(Role role) {
        return list("role = ?1", role);
    }

    private static List<Account> list(String query, Object parameter) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> AccountRow.<AccountRow>list(query, parameter).stream()
                        .map(AccountRow::account)
                        .toList());
    }

    @Override
    public void add(Account account) {
        QuarkusTransaction.joiningExisting().run(() -> AccountRow.of(account).persist());
    }
}
