package dev.slipway.quiz.store;

import java.util.UUID;

/**
 * An attempt was graded, or its points were changed. Fired within the transaction: whoever reads rows then observes it
 * {@code AFTER_SUCCESS}.
 */
public record AttemptGraded(UUID account, String course, String lesson) {}
