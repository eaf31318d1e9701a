package dev.slipway.identity.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Slows down guessing: so many tries for a name, and so many from an address. A class behind one address signs in at the
 * same minute, hence the larger number for addresses. Counts are kept in memory: a restart forgives.
 */
@ApplicationScoped
public class SignInThrottle {

    private static final int TRIES_PER_NAME = 10;
    private static final int TRIES_PER_ADDRESS = 200;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final LoadingCache<String, Bucket> names = buckets(TRIES_PER_NAME);
    private final LoadingCache<String, Bucket> addresses = buckets(TRIES_PER_ADDRESS);

    private static LoadingCache<String, Bucket> buckets(int tries) {
        return Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(WINDOW.multipliedBy(2))
            .build(key -> Bucket.builder().addLimit(l -> l.capacity(tries).refillGreedy(tries, WINDOW)).build());
    }

    /** Counts a try; false when there were too many, and nothing must be checked. */
    public boolean admits(String name, String address) {
        boolean byAddress = addresses.get(address).tryConsume(1);
        return names.get(name).tryConsume(1) && byAddress;
    }

    /** A success clears what was counted against the name. */
    public void succeeded(String name) {
        names.invalidate(name);
    }
}
