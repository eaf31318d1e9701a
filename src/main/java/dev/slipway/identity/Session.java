package dev.slipway.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A browser that is signed in.
 *
 * @param digest of the {@link Secret} in its cookie
 */
public record Session(String digest, UUID account, Instant createdAt, Instant expiresAt) {

    /** Counts from signing in; use does not extend it. */
    public static final Duration LIFETIME = Duration.ofDays(30);

    static Session begun(Secret secret, UUID account, Instant now) {
        return new Session(secret.digest(), account, now, now.plus(LIFETIME));
    }
}
