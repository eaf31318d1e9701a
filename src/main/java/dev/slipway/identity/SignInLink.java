package dev.slipway.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A link that signs its holder in, once.
 *
 * @param digest of the {@link Secret} in its address
 */
public record SignInLink(String digest, UUID account, Instant expiresAt) {}
