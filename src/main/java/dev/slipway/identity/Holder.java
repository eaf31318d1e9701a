package dev.slipway.identity;

import java.util.UUID;

/** The account that a session belongs to; {@code session} is the digest of its secret. */
public record Holder(UUID id, String name, Role role, String session) {}
