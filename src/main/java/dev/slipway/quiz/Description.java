package dev.slipway.quiz;

/** A text between questions. It has no answer and no points. */
public record Description(Stem stem) implements Question {}
