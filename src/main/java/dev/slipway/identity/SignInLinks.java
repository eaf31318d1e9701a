package dev.slipway.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Creates links that sign their holder in, and uses them up. */
public final class SignInLinks {

    private static final Duration LIFETIME = Duration.ofHours(24);

    private final SignInLinkStore store;
    private final Clock clock;

    public SignInLinks(SignInLinkStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Creates the secret of a sign-in link, which works once, within a day. The account's earlier links stop working.
     */
    public Secret create(UUID account) {
        Secret secret = Secret.fresh();
        store.replace(new SignInLink(secret.digest(), account, clock.instant().plus(LIFETIME)));
        return secret;
    }

    /** Uses up the link and returns its account; empty when it was used before, has expired, or never existed. */
    public Optional<UUID> redeem(Secret secret) {
        return store.take(secret.digest())
                .filter(link -> !link.expiresAt().isBefore(clock.instant()))
                .map(SignInLink::account);
    }
}
