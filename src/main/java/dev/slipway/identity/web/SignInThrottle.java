package dev.slipway.identity.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Slows down password guessing. It limits failures per name and address, then per address, then per name (at most 100
 * an hour: OWASP ASVS 5, 6.3.1). An attempt that one limit refuses takes nothing from the next, so guessing from one
 * address does not lock the name elsewhere. A success returns its tokens, so a class that signs in from one address uses
 * nothing up. From an address that a name has signed in from before, only the first limit counts: the right person gets
 * in while others guess. Kept in memory with a limited size; a restart resets it.
 */
@ApplicationScoped
public class SignInThrottle {

    /** The message for a refused attempt. */
    public static final String TOO_MANY = "Too many tries. Wait five minutes, then try again.";

    private static final int FAILURES_HERE = 10;
    private static final int FAILURES_ANYWHERE = 100;
    private static final int FAILURES_OF_ADDRESS = 500;
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Duration WINDOW_ANYWHERE = Duration.ofHours(1);
    private static final Duration KNOWN_FOR = Duration.ofDays(30);

    private final LoadingCache<String, Bucket> here = buckets(FAILURES_HERE, WINDOW);
    private final LoadingCache<String, Bucket> anywhere = buckets(FAILURES_ANYWHERE, WINDOW_ANYWHERE);
    private final LoadingCache<String, Bucket> addresses = buckets(FAILURES_OF_ADDRESS, WINDOW);

    /** Names with an address that somebody has signed in from under that name. */
    private final Cache<String, Boolean> known = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(KNOWN_FOR)
            .build();

    private static LoadingCache<String, Bucket> buckets(int failures, Duration window) {
        return Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterAccess(window.multipliedBy(2))
                .build(key -> Bucket.builder()
                        .addLimit(l -> l.capacity(failures).refillGreedy(failures, window))
                        .build());
    }

    /** One sign-in attempt. If it is not {@link #admitted()}, the password must not be checked. */
    public final class Attempt {
        private final String name;
        private final String address;
        private final String place;
        private final boolean wasKnown;
        private final boolean admitted;

        private Attempt(String name, String address) {
            this.name = name;
            this.address = address;
            this.place = name + "\n" + address;
            this.wasKnown = known.getIfPresent(place) != null;
            this.admitted = here.get(place).tryConsume(1) && (wasKnown || elsewhere());
        }

        private boolean elsewhere() {
            return addresses.get(address).tryConsume(1) && anywhere.get(name).tryConsume(1);
        }

        public boolean admitted() {
            return admitted;
        }

        public void succeeded() {
            if (!wasKnown) {
                addresses.get(address).addTokens(1);
                anywhere.get(name).addTokens(1);
            }
            here.invalidate(place);
            known.put(place, true);
        }
    }

    /** Counts an attempt. {@code name} must be a valid name, so that its length is limited. */
    public Attempt attempt(String name, String address) {
        return new Attempt(name, address);
    }
}
