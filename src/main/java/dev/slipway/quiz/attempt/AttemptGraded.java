package dev.slipway.quiz.attempt;

import java.util.UUID;

/** An event: an attempt was graded, or its points were changed. */
public record AttemptGraded(UUID account, String course, String lesson) {}
