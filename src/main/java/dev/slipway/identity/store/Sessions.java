package dev.slipway.identity.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.slipway.identity.Role;
import dev.slipway.identity.Secret;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Sessions and sign-in links. They are stored on the server, so each session can be ended at once. */
@ApplicationScoped
public class Sessions {

    public static final Duration LIFETIME = Duration.ofDays(30);
    private static final Duration LINK_LIFETIME = Duration.ofHours(24);

    /** The account that a session belongs to; {@code session} is the digest of its secret. */
    public record Holder(UUID id, String name, Role role, String session) {}

    @Inject
    Event<SessionsEnded> ended;

    @Inject
    Clock clock;

    /** Saves a query for each picture of a page. Ending a session removes its entry. */
    private final Cache<String, Holder> recent = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** Opens a session for the account. */
    public Secret open(UUID account) {
        Secret secret = Secret.fresh();
        QuarkusTransaction.requiringNew().run(() -> {
            SessionRow.delete("expiresAt < ?1", clock.instant());
            SessionRow row = new SessionRow();
            row.digest = secret.digest();
            row.accountId = account;
            row.createdAt = clock.instant();
            row.expiresAt = row.createdAt.plus(LIFETIME);
            row.persist();
        });
        return secret;
    }

    /** The holder of the session; empty when it has ended or never existed. */
    public Optional<Holder> holder(Secret secret) {
        return Optional.ofNullable(recent.get(secret.digest(), this::read));
    }

    private Holder read(String digest) {
        return QuarkusTransaction.requiringNew().call(() -> {
            SessionRow row = SessionRow.findById(digest);
            if (row == null || row.expiresAt.isBefore(clock.instant())) {
                return null;
            }
            Account account = Account.findById(row.accountId);
            return account == null ? null : new Holder(account.id, account.name, account.role, digest);
        });
    }

    public void close(Secret secret) {
        String digest = secret.digest();
        Optional<Holder> holder = holder(secret);
        QuarkusTransaction.requiringNew().run(() -> SessionRow.deleteById(digest));
        recent.invalidate(digest);
        holder.ifPresent(h -> ended.fire(new SessionsEnded(h.id(), digest)));
    }

    /** Ends all sessions of the account, on every device. */
    public void closeAll(UUID account) {
        QuarkusTransaction.requiringNew().run(() -> SessionRow.delete("accountId", account));
        recent.asMap().values().removeIf(holder -> holder.id().equals(account));
        ended.fire(new SessionsEnded(account, null));
    }

    /**
     * Creates the secret of a sign-in link, which works once, within a day. The account's earlier links stop working.
     */
    public Secret link(UUID account) {
        Secret secret = Secret.fresh();
        QuarkusTransaction.requiringNew().run(() -> {
            SignInLinkRow.delete("accountId", account);
            SignInLinkRow row = new SignInLinkRow();
            row.digest = secret.digest();
            row.accountId = account;
            row.expiresAt = clock.instant().plus(LINK_LIFETIME);
            row.persist();
        });
        return secret;
    }

    /** Uses up the link and returns its account; empty when it was used before, has expired, or never existed. */
    public Optional<UUID> redeem(Secret secret) {
        return QuarkusTransaction.requiringNew().call(() -> {
            SignInLinkRow row = SignInLinkRow.findById(secret.digest());
            // The number of deleted rows decides: of two requests at the same time, only one deletes the row.
            if (row == null
                    || SignInLinkRow.delete("digest", secret.digest()) == 0
                    || row.expiresAt.isBefore(clock.instant())) {
                return Optional.empty();
            }
            return Optional.of(row.accountId);
        });
    }
}
