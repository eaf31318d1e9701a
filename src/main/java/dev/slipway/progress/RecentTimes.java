package dev.slipway.progress;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The last time of an event for each key; only the {@value #MAX} most recent keys are kept. Thread-safe. */
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

    /** Sets the key's time to {@code now} and returns the previous one. */
    synchronized Optional<Instant> replace(K key, Instant now) {
        Optional<Instant> before = Optional.ofNullable(times.remove(key)); // removed, so that it is inserted at the end
        times.put(key, now);
        return before;
    }
}
