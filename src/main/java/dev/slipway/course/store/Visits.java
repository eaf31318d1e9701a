package dev.slipway.course.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/** Notes who opened which lesson; who loads a page again and again is noted once a minute. */
@ApplicationScoped
public class Visits {

    private record Visit(UUID account, String course, String lesson) {}

    private final Cache<Visit, Boolean> lately = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    @Inject
    ProgressReader progress;

    /** Returns once it is noted. */
    public void note(UUID account, String course, String lesson) {
        lately.get(new Visit(account, course, lesson), v -> {
            LessonVisit.note(account, course, lesson);
            progress.changed(account, course);
            return true;
        });
    }
}
