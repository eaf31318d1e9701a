package dev.slipway.progress;

import java.time.Duration;
import java.time.Instant;

/**
 * Computes time spent from signs of activity. A page sends a sign at most every 30 seconds while somebody uses it.
 * The time since the previous sign counts if it is at most {@link #MOST}: somebody may read for a while without
 * moving the mouse, but a laptop that slept was not in use.
 */
public final class ActiveTime {

    /** A longer gap between signs does not count. */
    public static final Duration MOST = Duration.ofMinutes(2);

    private ActiveTime() {}

    /** The time that a sign at {@code now} adds after one at {@code before}: zero, or up to {@link #MOST}. */
    public static Duration between(Instant before, Instant now) {
        Duration since = Duration.between(before, now);
        return since.isNegative() || since.compareTo(MOST) > 0 ? Duration.ZERO : since;
    }
}
