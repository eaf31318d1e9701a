package dev.slipway.enginemap.web;

import dev.slipway.enginemap.Engine;
import dev.slipway.enginemap.MapRefusal;
import dev.slipway.enginemap.MapRefusedException;
import dev.slipway.enginemap.sandbox.ImageLayersCache;
import dev.slipway.enginemap.sandbox.SandboxEngine;
import dev.slipway.identity.web.CurrentAccount;
import dev.slipway.sandbox.ContainerEngine;
import dev.slipway.sandbox.Sandbox;
import dev.slipway.sandbox.Sandboxes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The engine of the signed-in student, taken from the session: a request cannot name another one. */
@ApplicationScoped
class CurrentEngine {

    private final ImageLayersCache anatomies = new ImageLayersCache();

    @Inject
    Sandboxes sandboxes;

    @Inject
    ContainerEngine host;

    @Inject
    CurrentAccount account;

    /**
     * Does not count as use of the sandbox, and does not wake a paused one. Throws {@link MapRefusedException} when
     * it does not run.
     */
    Engine look() {
        Sandbox running = sandboxes
                .ofOwner(account.id())
                .filter(Sandbox::isRunning)
                .orElseThrow(() -> new MapRefusedException(MapRefusal.NOT_RUNNING));
        return new SandboxEngine(host, running.id(), anatomies);
    }
}
