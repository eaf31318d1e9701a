package dev.slipway.quiz.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits submissions per account, so that nobody finds right answers by submitting repeatedly or overloads grading
 * and checks. A restart resets it.
 */
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

    /** Counts a submission; returns whether it is allowed. */
    boolean admits(UUID account) {
        return accounts.get(account).tryConsume(1);
    }
}
