package dev.slipway.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Remembers sandboxes. What {@link #save} returned from is on disk: a crash right after does not lose it. */
public interface SandboxStore {

    /** There is one per owner: another one of the same owner is replaced. */
    void save(Sandbox sandbox);

    Optional<Sandbox> ofOwner(UUID owner);

    List<Sandbox> all();
}
