package dev.slipway.quiz.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps an account from finding right answers by submitting over and over, and from keeping grader and checks busy. A restart forgives. */
@ApplicationScoped
class SubmissionThrottle {

    static final String TOO_MANY =
            "You have submitted or checked very often just now. Your answers are saved: wait half a minute, then try again.";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LoadingCache<UUID, Bucket> accounts;

    SubmissionThrottle(
            @ConfigProperty(name = "slipway.quiz.submissions-per-minute", defaultValue = "30") int perMinute) {
        accounts = Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterAccess(MINUTE.multipliedBy(2))
                .build(account -> Bucket.builder()
                        .addLimit(l -> l.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                        .build());
    }

    /** Counts a submission; whether it may be made. */
    boolean admits(UUID account) {
        return accounts.get(account).tryConsume(1);
    }
}
