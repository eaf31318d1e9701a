package dev.slipway.quiz;

/**
 * A free text, which a person grades.
 *
 * @param rubric what that person looks for
 */
public record Essay(Stem stem, Rubric rubric) implements Question {}
