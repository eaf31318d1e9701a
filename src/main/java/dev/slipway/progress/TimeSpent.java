package dev.slipway.progress;

import dev.slipway.authoring.LessonKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Records how long students are active at lessons, from the signs of activity that pages send. Two pages open at once
 * count once.
 */
public final class TimeSpent {

    private final ProgressStore store;
    private final Clock clock;
    private final RecentTimes<UUID> lastSign = new RecentTimes<>();

    public TimeSpent(ProgressStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A page of the lesson sent a sign of activity. More signs in the same time do not add more time. */
    public void sign(UUID account, LessonKey lesson) {
        Instant now = clock.instant();
        Duration since = ActiveTime.between(lastSign.replace(account, now).orElse(now), now);
        if (since.toSeconds() > 0) {
            store.addTime(account, lesson, since);
        }
    }
}
