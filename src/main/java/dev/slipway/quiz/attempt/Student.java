package dev.slipway.quiz.attempt;

import java.util.UUID;

/**
 * A student who takes a quiz.
 *
 * @param name account name, which the settings use
 */
public record Student(UUID id, String name) {}
