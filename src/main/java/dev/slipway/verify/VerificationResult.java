package dev.slipway.verify;

import java.time.Duration;
import java.util.Optional;

/**
 * The result of proving one lesson.
 *
 * @param lesson  as {@code course/lesson}
 * @param tasks   how many tasks it has
 * @param proven  how many tasks were proven, in order, before one failed
 * @param failure why the lesson is not proven; empty when it is
 */
public record VerificationResult(String lesson, int tasks, int proven, Duration took, Optional<String> failure) {

    public boolean holds() {
        return failure.isEmpty();
    }
}
