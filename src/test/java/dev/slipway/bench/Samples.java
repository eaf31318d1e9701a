package dev.slipway.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Durations in milliseconds, measured one by one, from many threads if need be. */
final class Samples {

    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());

    /** What is timed; what it throws ends the benchmark. */
    interface Timed {
        void run() throws Exception;
    }

    static double millis(Timed action) throws Exception {
        long start = System.nanoTime();
        action.run();
        return (System.nanoTime() - start) / 1e6;
    }

    void time(Timed action) throws Exception {
        add(millis(action));
    }

    void add(double ms) {
        millis.add(ms);
    }

    int size() {
        return millis.size();
    }

    double p50() {
        return percentile(50);
    }

    double p99() {
        return percentile(99);
    }

    /** The smallest sample that so many percent of all do not exceed (nearest rank). */
    double percentile(double percent) {
        List<Double> sorted;
        synchronized (millis) {
            sorted = new ArrayList<>(millis);
        }
        if (sorted.isEmpty()) {
            throw new IllegalStateException("nothing was measured");
        }
        Collections.sort(sorted);
        return sorted.get(Math.clamp((int) Math.ceil(percent / 100 * sorted.size()) - 1, 0, sorted.size() - 1));
    }
}
