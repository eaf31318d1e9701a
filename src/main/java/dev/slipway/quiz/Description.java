package dev.slipway.quiz;

/** A text between questions. It asks nothing and counts nothing. */
public record Description(Stem stem) implements Question {}
