package dev.slipway.classroom;

import java.util.UUID;

/** A student of a class. */
public record Student(UUID id, String name) {}
