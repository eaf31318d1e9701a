package dev.slipway.enginemap;

import java.util.ArrayList;
import java.util.List;

/** Events that were not sent yet. Keeps only the first {@value #MAX_EVENTS} of a burst. Thread-safe. */
public final class PendingEvents {

    private static final int MAX_EVENTS = 100;

    private final List<EngineEvent> events = new ArrayList<>();

    public synchronized void add(EngineEvent event) {
        if (events.size() < MAX_EVENTS) {
            events.add(event);
        }
    }

    /** Removes and returns all events, in order. */
    public synchronized List<EngineEvent> take() {
        List<EngineEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }
}
