package dev.slipway.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All that {@link dev.slipway.identity} stores, kept in memory. Each name is there once, as in the database. */
public final class IdentityInMemory implements AccountStore, SessionStore, SignInLinkStore {

    private final Map<UUID, Account> accounts = new LinkedHashMap<>();
    private final Map<String, Session> sessions = new HashMap<>();
    private final List<SignInLink> links = new ArrayList<>();

    @Override
    public Optional<Account> find(UUID id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public List<Account> all(Set<UUID> ids) {
        return accounts.values().stream().filter(a -> ids.contains(a.id())).toList();
    }

    @Override
    public Optional<Account> named(PersonName name) {
        return accounts.values().stream()
                .filter(a -> a.name().key().equals(name.key()))
                .findFirst();
    }

    @Override
    public List<Account> withRole(Role role) {
        return accounts.values().stream().filter(a -> a.role() == role).toList();
    }

    @Override
    public Optional<Account> oldest(Role role) {
        return withRole(role).stream().min(Comparator.comparing(Account::createdAt));
    }

    @Override
    public void add(Account account) {
        if (named(account.name()).isPresent()) {
            throw new IllegalStateException("two accounts have the name " + account.name());
        }
        accounts.put(account.id(), account);
    }

    @Override
    public Optional<Held> find(String digest) {
        return Optional.ofNullable(sessions.get(digest))
                .flatMap(s -> find(s.account()).map(a -> new Held(holder(a, digest), s.expiresAt())));
    }

    private static Holder holder(Account account, String digest) {
        return new Holder(account.id(), account.name().shown(), account.role(), digest);
    }

    @Override
    public void add(Session session) {
        sessions.put(session.digest(), session);
    }

    @Override
    public void remove(String digest) {
        sessions.remove(digest);
    }

    @Override
    public void removeExpired(Instant now) {
        sessions.values().removeIf(s -> s.expiresAt().isBefore(now));
    }

    @Override
    public void changePassword(UUID account, String passwordHash, Session only) {
        accounts.computeIfPresent(
                account, (id, a) -> new Account(id, a.name(), a.role(), Optional.of(passwordHash), a.createdAt()));
        sessions.values().removeIf(s -> s.account().equals(account));
        add(only);
    }

    @Override
    public void replace(SignInLink link) {
        links.removeIf(l -> l.account().equals(link.account()));
        links.add(link);
    }

    @Override
    public Optional<SignInLink> take(String digest) {
        Optional<SignInLink> link =
                links.stream().filter(l -> l.digest().equals(digest)).findFirst();
        link.ifPresent(links::remove);
        return link;
    }

    int sessionCount() {
        return sessions.size();
    }

    public int accountCount() {
        return accounts.size();
    }
}
