package dev.slipway.identity;

import dev.slipway.identity.SessionStore.Held;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Opens and closes sessions. They are stored on the server, so each can be ended at once. */
public final class Sessions {

    private final SessionStore store;
    private final SessionEvents events;
    private final Clock clock;

    public Sessions(SessionStore store, SessionEvents events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a session for the account. */
    public Secret open(UUID account) {
        Secret secret = Secret.fresh();
        Instant now = clock.instant();
        store.removeExpired(now);
        store.add(Session.begun(secret, account, now));
        return secret;
    }

    /** The holder of the session; empty when it has ended or never existed. */
    public Optional<Holder> holder(Secret secret) {
        return store.find(secret.digest())
                .filter(held -> !held.expiresAt().isBefore(clock.instant()))
                .map(Held::holder);
    }

    /** Ends one session; the account's others go on. */
    public void close(Secret secret) {
        Optional<Holder> holder = holder(secret);
        store.remove(secret.digest());
        holder.ifPresent(h -> events.ended(new SessionsEnded(h.id(), h.session())));
    }
}
