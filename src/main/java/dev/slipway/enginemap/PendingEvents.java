package dev.slipway.enginemap;

import java.util.ArrayList;
import java.util.List;

/** Events that nobody was told of yet. Of a storm only the first {@value #MAX_EVENTS} are kept. For several threads. */
public final class PendingEvents {

    private static final int MAX_EVENTS = 100;

    private final List<EngineEvent> events = new ArrayList<>();

    public synchronized void add(EngineEvent event) {
        if (events.size() < MAX_EVENTS) {
            events.add(event);
        }
    }

    /** All of them, in their order; they are told now. */
    public synchronized List<EngineEvent> take() {
        List<EngineEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }
}
