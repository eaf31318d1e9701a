package dev.slipway.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Remembers sandboxes, and what was saved in which order. */
final class MemoryStore implements SandboxStore {

    private final Map<UUID, Sandbox> sandboxes = new LinkedHashMap<>();
    private final List<Sandbox> saved = new ArrayList<>();

    @Override
    public synchronized void save(Sandbox sandbox) {
        sandboxes.put(sandbox.owner(), sandbox);
        saved.add(sandbox);
    }

    @Override
    public synchronized Optional<Sandbox> ofOwner(UUID owner) {
        return Optional.ofNullable(sandboxes.get(owner));
    }

    @Override
    public synchronized List<Sandbox> all() {
        return List.copyOf(sandboxes.values());
    }

    synchronized List<Sandbox> saved() {
        return List.copyOf(saved);
    }
}
