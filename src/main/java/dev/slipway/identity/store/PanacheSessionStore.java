package dev.slipway.identity.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.slipway.identity.Holder;
import dev.slipway.identity.Session;
import dev.slipway.identity.SessionStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Sessions in the database. Those in use are cached. */
@ApplicationScoped
class PanacheSessionStore implements SessionStore {

    /** Saves a query for each picture of a page. Removing a session removes its entry, after the commit. */
    private final Cache<String, Held> recent = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    @Override
    public Optional<Held> find(String digest) {
        return Optional.ofNullable(recent.get(digest, PanacheSessionStore::read));
    }

    private static Held read(String digest) {
        return QuarkusTransaction.requiringNew().call(() -> {
            SessionRow row = SessionRow.findById(digest);
            if (row == null) {
                return null;
            }
            AccountRow account = AccountRow.findById(row.accountId);
            return account == null
                    ? null
                    : new Held(new Holder(account.id, account.name, account.role, digest), row.expiresAt);
        });
    }

    @Override
    public void add(Session session) {
        QuarkusTransaction.requiringNew().run(() -> SessionRow.of(session).persist());
    }

    @Override
    public void remove(String digest) {
        QuarkusTransaction.requiringNew().run(() -> SessionRow.deleteById(digest));
        recent.invalidate(digest);
    }

    @Override
    public void removeExpired(Instant now) {
        QuarkusTransaction.requiringNew().run(() -> SessionRow.delete("expiresAt < ?1", now));
    }

    @Override
    public void changePassword(UUID account, String passwordHash, Session only) {
        QuarkusTransaction.requiringNew().run(() -> {
            AccountRow.update("passwordHash = ?1 where id = ?2", passwordHash, account);
            SessionRow.delete("accountId", account);
            SessionRow.of(only).persist();
        });
        recent.asMap().values().removeIf(held -> held.holder().id().equals(account));
    }
}
