package dev.slipway.quiz.attempt;

import java.util.UUID;

/**
 * Who takes a quiz.
 *
 * @param name of the account, by which settings know a student
 */
public record Student(UUID id, String name) {}
