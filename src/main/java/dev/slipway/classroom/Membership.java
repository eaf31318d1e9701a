package dev.slipway.classroom;

import java.time.Instant;
import java.util.UUID;

/** An account's membership in a class. */
public record Membership(UUID classroom, UUID account, Instant joinedAt) {}
