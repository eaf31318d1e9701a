package dev.slipway.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who can sign in.
 *
 * @param passwordHash empty for an instructor who has only used a sign-in link so far
 */
public record Account(UUID id, PersonName name, Role role, Optional<String> passwordHash, Instant createdAt) {}
