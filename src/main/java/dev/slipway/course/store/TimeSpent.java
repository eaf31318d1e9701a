package dev.slipway.course.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.slipway.course.ActiveTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Counts the time that students are active at lessons, from signs of life of their pages. Two pages at once count once. */
@ApplicationScoped
public class TimeSpent {

    private final Cache<UUID, AtomicReference<Instant>> lastSign = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(ActiveTime.MOST.multipliedBy(2))
            .build();

    @Inject
    ProgressReader progress;

    /** A page of the lesson has told that somebody is there. What is told too often is no more time. */
    public void sign(UUID account, String course, String lesson) {
        Instant now = Instant.now();
        AtomicReference<Instant> last = lastSign.get(account, a -> new AtomicReference<>(now));
        Duration since = ActiveTime.between(last.getAndSet(now), now);
        lastSign.put(account, last);
        if (since.toSeconds() > 0) {
            LessonTime.add(account, course, lesson, since.toSeconds());
            progress.changed(account, course);
        }
    }
}
