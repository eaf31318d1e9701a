package dev.slipway.verify;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of one lesson.
 *
 * @param lesson  as {@code course/lesson}
 * @param tasks   how many it has
 * @param proven  how many of them held what they promise, in their order, before one did not
 * @param failure why the lesson is not proven; empty when it is
 */
public record VerificationResult(String lesson, int tasks, int proven, Duration took, Optional<String> failure) {

    public boolean holds() {
        return failure.isEmpty();
    }
}
