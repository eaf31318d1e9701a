package dev.slipway.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores sandboxes. When {@link #save} returns, the sandbox is on disk: a crash right after does not lose it. */
public interface SandboxStore {

    /** Saves the sandbox; replaces any other sandbox of the same owner. */
    void save(Sandbox sandbox);

    Optional<Sandbox> ofOwner(UUID owner);

    List<Sandbox> all();
}
