package dev.slipway.progress;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** When something last happened to each key, for the {@value #MAX} keys to which it happened last. For several threads. */
final class RecentTimes<K> {

    private static final int MAX = 10_000;

    private final Map<K, Instant> times = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Instant> eldest) {
            return size() > MAX;
        }
    };

    synchronized Optional<Instant> of(K key) {
        return Optional.ofNullable(times.get(key));
    }

    /** Sets it to {@code now}, and returns what it was before. */
    synchronized Optional<Instant> replace(K key, Instant now) {
        Optional<Instant> before = Optional.ofNullable(times.remove(key)); // so that it comes last
        times.put(key, now);
        return before;
    }
}
