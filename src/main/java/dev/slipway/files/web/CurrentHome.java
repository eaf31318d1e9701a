package dev.slipway.files.web;

import dev.slipway.files.FileRefusal;
import dev.slipway.files.FileRefusedException;
import dev.slipway.files.HomeFolder;
import dev.slipway.files.sandbox.SandboxHome;
import dev.slipway.identity.web.CurrentAccount;
import dev.slipway.sandbox.ContainerEngine;
import dev.slipway.sandbox.Sandbox;
import dev.slipway.sandbox.SandboxState.Paused;
import dev.slipway.sandbox.SandboxState.Resuming;
import dev.slipway.sandbox.Sandboxes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** The home folder of whoever asks, taken from the session: there is no way to name another one. */
@ApplicationScoped
class CurrentHome {

    private static final Duration WAKES_WITHIN = Duration.ofSeconds(20);
    private static final long LOOK_EVERY_NANOS = 50_000_000;

    @Inject
    Sandboxes sandboxes;

    @Inject
    ContainerEngine engine;

    @Inject
    CurrentAccount account;

    UUID owner() {
        return account.id();
    }

    /** For what a student does: it counts as use, and a paused sandbox comes back for it. Throws when it does not run. */
    HomeFolder use() {
        UUID owner = owner();
        sandboxes.touch(owner);
        Instant end = Instant.now().plus(WAKES_WITHIN);
        while (wakes(owner) && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        return look();
    }

    private boolean wakes(UUID owner) {
        return sandboxes
                .ofOwner(owner)
                .filter(s -> s.state() instanceof Paused || s.state() instanceof Resuming)
                .isPresent();
    }

    /** For what a page does by itself: a sandbox that nobody uses is paused all the same. */
    HomeFolder look() {
        Optional<Sandbox> running = sandboxes.ofOwner(owner()).filter(Sandbox::isRunning);
        return new SandboxHome(
                engine,
                running.orElseThrow(() -> new FileRefusedException(FileRefusal.NOT_RUNNING))
                        .id());
    }
}
