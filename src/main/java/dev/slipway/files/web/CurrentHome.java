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
import java.util.Optional;
import java.util.UUID;

/** The home folder of the signed-in student, taken from the session: a request cannot name another one. */
@ApplicationScoped
class CurrentHome {

    private static final Duration WAKES_WITHIN = Duration.ofSeconds(20);

    @Inject
    Sandboxes sandboxes;

    @Inject
    ContainerEngine engine;

    @Inject
    CurrentAccount account;

    UUID owner() {
        return account.id();
    }

    /**
     * For actions of the student: counts as use, and resumes a paused sandbox. Throws when the sandbox does not run.
     */
    HomeFolder use() {
        UUID owner = owner();
        sandboxes.touch(owner);
        return of(sandboxes.awaitState(owner, sandbox -> !isWaking(sandbox), WAKES_WITHIN));
    }

    private static boolean isWaking(Sandbox sandbox) {
        return sandbox.state() instanceof Paused || sandbox.state() instanceof Resuming;
    }

    /** For requests that a page sends by itself: does not count as use, so an unused sandbox is still paused. */
    HomeFolder look() {
        return of(sandboxes.ofOwner(owner()));
    }

    private HomeFolder of(Optional<Sandbox> sandbox) {
        Sandbox running =
                sandbox.filter(Sandbox::isRunning).orElseThrow(() -> new FileRefusedException(FileRefusal.NOT_RUNNING));
        return new SandboxHome(engine, running.id());
    }
}
