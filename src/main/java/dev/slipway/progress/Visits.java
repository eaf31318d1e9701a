package dev.slipway.progress;

import dev.slipway.authoring.LessonKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Records which lessons students opened. Repeated visits are recorded at most once a minute. */
public final class Visits {

    private static final Duration ONCE_IN = Duration.ofMinutes(1);

    private record Visit(UUID account, LessonKey lesson) {}

    private final ProgressStore store;
    private final Clock clock;
    private final RecentTimes<Visit> recorded = new RecentTimes<>();

    public Visits(ProgressStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Records a visit, and returns once it is stored. */
    public void note(UUID account, LessonKey lesson) {
        var visit = new Visit(account, lesson);
        Instant now = clock.instant();
        if (recorded.of(visit).filter(last -> now.isBefore(last.plus(ONCE_IN))).isEmpty()) {
            store.addVisit(account, lesson, now);
            recorded.replace(visit, now);
        }
    }
}
