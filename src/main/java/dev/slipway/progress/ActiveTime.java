package dev.slipway.progress;

import java.time.Duration;
import java.time.Instant;

/**
 * How much time a sign of life stands for. A page tells at most every 30 seconds that somebody moves in it; the time since the sign before
 * counts, if that was not long ago. Somebody who reads without moving is still there for a while; a laptop that slept is not.
 */
public final class ActiveTime {

    /** Longer without a sign, and nobody was there. */
    public static final Duration MOST = Duration.ofMinutes(2);

    private ActiveTime() {}

    /** What a sign {@code now} adds after one {@code before}: nothing, or up to {@link #MOST}. */
    public static Duration between(Instant before, Instant now) {
        Duration since = Duration.between(before, now);
        return since.isNegative() || since.compareTo(MOST) > 0 ? Duration.ZERO : since;
    }
}
