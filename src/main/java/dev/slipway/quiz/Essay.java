package dev.slipway.quiz;

/** A free text, which a person grades. */
public record Essay(Stem stem) implements Question {}
