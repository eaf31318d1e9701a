package dev.slipway.classroom;

import java.time.Instant;
import java.util.UUID;

/** A class of students. {@code code}: the code with which they join. */
public record Classroom(UUID id, String name, String code, Instant createdAt) {}
