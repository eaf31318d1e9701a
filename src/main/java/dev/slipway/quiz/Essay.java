package dev.slipway.quiz;

/**
 * A free text, which a person grades.
 *
 * @param rubric the criteria for grading; may be empty
 */
public record Essay(Stem stem, Rubric rubric) implements Question {}
