package dev.slipway.sandbox;

import dev.slipway.sandbox.ContainerEngine.Observed;
import dev.slipway.sandbox.ContainerEngine.Seen;
import dev.slipway.sandbox.SandboxState.Active;
import dev.slipway.sandbox.SandboxState.Hibernated;
import dev.slipway.sandbox.SandboxState.Idle;
import dev.slipway.sandbox.SandboxState.Paused;
import dev.slipway.sandbox.SandboxState.Resuming;
import dev.slipway.sandbox.SandboxState.Warming;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Makes the stored states of sandboxes and the engine's containers agree. */
final class Reconciliation {

    private static final Logger LOG = System.getLogger(Reconciliation.class.getName());

    private final ContainerEngine engine;
    private final SandboxRegistry book;
    private final WarmPool pool;
    private final Consumer<Sandbox> bringUp;

    /** {@code bringUp} continues an interrupted start, in the background. */
    Reconciliation(ContainerEngine engine, SandboxRegistry book, WarmPool pool, Consumer<Sandbox> bringUp) {
        this.engine = engine;
        this.book = book;
        this.pool = pool;
        this.bringUp = bringUp;
    }

    /** {@code whenGone}: the reason recorded for a sandbox whose container has exited. */
    void run(StopReason whenGone) {
        // Read the registry first, then the engine: a sandbox that changes in between differs from its entry, and is
        // left alone.
        List<Sandbox> known = book.all();
        Map<SandboxId, Seen> seen = new HashMap<>();
        for (Observed o : engine.observe()) {
            seen.put(o.id(), o.seen());
        }
        known.forEach(s -> book.ifFree(s.owner(), () -> agree(s, seen.getOrDefault(s.id(), Seen.ABSENT), whenGone)));
        known.forEach(s -> seen.remove(s.id()));
        seen.forEach((id, how) -> {
            if (how != Seen.RUNNING) {
                pool.lost(id);
            }
            removeOrphan(id);
        });
    }

    private void agree(Sandbox before, Seen seen, StopReason whenGone) {
        Sandbox sandbox = book.current(before);
        if (!sandbox.state().equals(before.state()) || !sandbox.id().equals(before.id())) {
            return; // it has changed meanwhile; the next round handles it
        }
        StopReason why = seen == Seen.EXITED ? whenGone : StopReason.ENGINE_LOST_IT;
        boolean there = seen == Seen.RUNNING || seen == Seen.PAUSED;
        switch (sandbox.state()) {
            case Active active when !there -> gone(sandbox, active.hibernated(why, book.now()));
            case Idle idle when !there -> gone(sandbox, idle.hibernated(why, book.now()));
            case Paused paused when !there -> gone(sandbox, paused.hibernated(why, book.now()));
            // A pause was in progress when the application ended, or somebody paused it manually.
            case Active active
            when seen == Seen.PAUSED ->
                book.become(sandbox.with(active.unused(book.now()).paused(book.now())));
            case Idle idle when seen == Seen.PAUSED -> book.become(sandbox.with(idle.paused(book.now())));
            case Paused paused
            when seen == Seen.RUNNING ->
                SandboxRegistry.runLoggingFailure(
                        "pausing sandbox " + sandbox.id().shortForm() + " again", () -> engine.pause(sandbox.id()));
            case Warming warming -> bringUp.accept(sandbox);
            case Resuming resuming -> bringUp.accept(sandbox);
            case Hibernated hibernated
            when there ->
                SandboxRegistry.runLoggingFailure(
                        "removing the container of hibernated sandbox "
                                + sandbox.id().shortForm(),
                        () -> engine.stop(sandbox.id()));
            default -> {}
        }
    }

    private void gone(Sandbox sandbox, Hibernated next) {
        SandboxRegistry.runLoggingFailure(
                "removing the container of sandbox " + sandbox.id().shortForm(), () -> engine.stop(sandbox.id()));
        book.become(sandbox.with(next));
    }

    private void removeOrphan(SandboxId id) {
        // Ask the pool first: a sandbox it hands out is in the registry before the pool releases it.
        if (pool.holds(id) || book.all().stream().anyMatch(s -> s.id().equals(id))) {
            return;
        }
        LOG.log(
                Level.INFO,
                "sandbox {0} belongs to nobody in the database; removing its container and volume",
                id.shortForm());
        SandboxRegistry.runLoggingFailure("removing a sandbox that nobody owns", () -> {
            engine.stop(id);
            engine.wipe(id);
        });
    }
}
