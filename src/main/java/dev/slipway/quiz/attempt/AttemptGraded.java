package dev.slipway.quiz.attempt;

import dev.slipway.authoring.LessonKey;
import java.util.UUID;

/** An event: an attempt was graded, or its points were changed. */
public record AttemptGraded(UUID account, LessonKey lesson) {}
