package dev.slipway.identity.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Slows down password guessing. It limits failures per name and address, per name, and per address. A success returns
 * its token, so a class that signs in from one address uses nothing up. A classmate's wrong guesses from another
 * address do not soon lock anybody out. Kept in memory with a limited size; a restart resets it.
 */
@ApplicationScoped
public class SignInThrottle {

    /** The message for a refused attempt. */
    public static final String TOO_MANY = "Too many tries. Wait five minutes, then try again.";

    private static final int FAILURES_HERE = 10;
    private static final int FAILURES_ANYWHERE = 100;
    private static final int FAILURES_OF_ADDRESS = 500;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final LoadingCache<String, Bucket> here = buckets(FAILURES_HERE);
    private final LoadingCache<String, Bucket> anywhere = buckets(FAILURES_ANYWHERE);
    private final LoadingCache<String, Bucket> addresses = buckets(FAILURES_OF_ADDRESS);

    private static LoadingCache<String, Bucket> buckets(int failures) {
        return Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .build(key -> Bucket.builder()
                        .addLimit(l -> l.capacity(failures).refillGreedy(failures, WINDOW))
                        .build());
    }

    /** One sign-in attempt. If it is not {@link #admitted()}, the password must not be checked. */
    public final class Attempt {
        private final String name;
        private final String address;
        private final boolean admitted;

        private Attempt(String name, String address) {
            this.name = name;
            this.address = address;
            this.admitted = addresses.get(address).tryConsume(1)
                    && anywhere.get(name).tryConsume(1)
                    && here.get(name + "\n" + address).tryConsume(1);
        }

        public boolean admitted() {
            return admitted;
        }

        public void succeeded() {
            addresses.get(address).addTokens(1);
            anywhere.get(name).addTokens(1);
            here.invalidate(name + "\n" + address);
        }
    }

    /** Counts an attempt. {@code name} must be a valid name, so that its length is limited. */
    public Attempt attempt(String name, String address) {
        return new Attempt(name, address);
    }
}
