package dev.slipway.sandbox;

import dev.slipway.sandbox.ContainerEngine.Observed;
import dev.slipway.sandbox.SandboxState.Running;
import dev.slipway.sandbox.SandboxState.Starting;
import dev.slipway.sandbox.SandboxState.Stopped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Moves sandboxes through their lives. One sandbox a student; what happens to one is done one after the other, what
 * happens to different ones side by side. The store is written before a change is told to anyone.
 */
public final class Sandboxes {

    private static final Logger LOG = System.getLogger(Sandboxes.class.getName());

    private final ContainerEngine engine;
    private final SandboxStore store;
    private final SandboxPolicy policy;
    private final WarmPool pool;
    private final Clock clock;
    private final Map<UUID, ReentrantLock> locks = new ConcurrentHashMap<>();
    private final List<Consumer<Sandbox>> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock admission = new ReentrantLock();

    public Sandboxes(ContainerEngine engine, SandboxStore store, SandboxPolicy policy, WarmPool pool, Clock clock) {
        this.engine = engine;
        this.store = store;
        this.policy = policy;
        this.pool = pool;
        this.clock = clock;
    }

    /** Calls {@code listener} after each change of a sandbox's state. Returns what ends that. */
    public Runnable onChange(Consumer<Sandbox> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public Optional<Sandbox> ofOwner(UUID owner) {
        return store.ofOwner(owner);
    }

    public List<Sandbox> all() {
        return store.all();
    }

    /** Starts the student's sandbox in the background, or leaves it as it is when it runs or starts already. */
    public StartOutcome start(UUID owner) {
        admission.lock();
        try {
            Optional<Sandbox> known = store.ofOwner(owner);
            if (known.isPresent() && !(known.get().state() instanceof Stopped)) {
                return new StartOutcome.Accepted(known.get());
            }
            Optional<String> refusal = policy.refuse(inUse());
            if (refusal.isPresent()) {
                return new StartOutcome.Refused(refusal.get());
            }
            Sandbox starting = new Sandbox(idToStart(known), owner, SandboxState.requested(now()));
            try {
                become(starting);
            } finally {
                pool.release(starting.id()); // the student's now, or else nobody's
            }
            pool.fill();
            Thread.startVirtualThread(() -> withLock(owner, () -> bringUp(starting)));
            return new StartOutcome.Accepted(starting);
        } finally {
            admission.unlock();
        }
    }

    /** The one with the student's volume; who has none, or has reset it, gets one that is ready. */
    private SandboxId idToStart(Optional<Sandbox> known) {
        boolean hasVolume = known.isPresent() && !(known.get().state() instanceof Stopped s && s.reason() == StopReason.RESET);
        return hasVolume ? known.get().id() : pool.take().orElseGet(SandboxId::fresh);
    }

    private long inUse() {
        return store.all().stream().filter(s -> !(s.state() instanceof Stopped)).count();
    }

    private void bringUp(Sandbox sandbox) {
        Sandbox now = current(sandbox);
        if (!now.id().equals(sandbox.id()) || !(now.state() instanceof Starting starting)) {
            return; // stopped, or reset and started anew, before its turn came
        }
        try {
            engine.start(sandbox.id(), policy.limits());
            engine.awaitReady(sandbox.id());
            become(sandbox.with(starting.answered(now())));
        } catch (RuntimeException e) { // whatever it is: a sandbox must not be starting for ever
            LOG.log(Level.ERROR, "sandbox {0} did not start; its student may try again. {1}", sandbox.id().shortForm(), e.getMessage());
            tryTo(() -> engine.stop(sandbox.id()));
            become(sandbox.with(starting.failed(StopReason.START_FAILED, now())));
        }
    }

    /** Ends the container and keeps the volume. Does nothing when it does not run. Returns when it is done. */
    public void stop(UUID owner, StopReason reason) {
        withLock(owner, () -> store.ofOwner(owner).ifPresent(s -> takeDown(s, reason)));
    }

    /** Ends the container and removes the volume: everything the student kept. Returns when it is done. */
    public void reset(UUID owner) {
        withLock(owner, () -> store.ofOwner(owner).ifPresent(s -> {
            engine.stop(s.id());
            engine.wipe(s.id());
            if (current(s).equals(s)) { // otherwise it was started meanwhile, and begins empty
                become(s.with(new Stopped(now(), StopReason.RESET)));
            }
        }));
    }

    private void takeDown(Sandbox sandbox, StopReason reason) {
        switch (sandbox.state()) {
            case Stopped stopped -> { }
            case Starting starting -> {
                engine.stop(sandbox.id());
                become(sandbox.with(starting.failed(reason, now())));
            }
            case Running running -> {
                engine.stop(sandbox.id());
                become(sandbox.with(running.stopped(reason, now())));
            }
        }
    }

    /**
     * Makes what is remembered and what the engine runs agree: after a start of the application, and now and then.
     * Running sandboxes are taken over with their shells; sandboxes that nobody owns are removed with their volumes;
     * of those that ended behind our back the student is told why.
     */
    public void reconcile(StopReason whenGone) {
        // Remembered first, then seen: what comes up in between differs from what was remembered, and is left alone.
        List<Sandbox> known = store.all();
        Map<SandboxId, Observed> seen = new HashMap<>();
        engine.observe().forEach(o -> seen.put(o.id(), o));
        known.forEach(s -> seen.computeIfAbsent(s.id(), id -> new Observed(id, false, false)));
        known.forEach(s -> ifFree(s.owner(), () -> reconcile(s, seen.get(s.id()), whenGone)));
        known.forEach(s -> seen.remove(s.id()));
        seen.keySet().forEach(this::removeOrphan);
    }

    private void reconcile(Sandbox before, Observed seen, StopReason whenGone) {
        Sandbox sandbox = current(before);
        if (!sandbox.equals(before)) {
            return; // it moved on since we looked; the next round sees it
        }
        switch (sandbox.state()) {
            case Running running when !seen.running() -> {
                tryTo(() -> engine.stop(sandbox.id()));
                become(sandbox.with(running.stopped(seen.crashed() ? whenGone : StopReason.ENGINE_LOST_IT, now())));
            }
            case Starting starting -> Thread.startVirtualThread(() -> withLock(sandbox.owner(), () -> bringUp(sandbox)));
            case Stopped stopped when seen.running() -> tryTo(() -> engine.stop(sandbox.id()));
            case Running running -> { }
            case Stopped stopped -> { }
        }
    }

    private void removeOrphan(SandboxId id) {
        // The pool first: what it hands out is in the store before it lets go.
        if (pool.holds(id) || store.all().stream().anyMatch(s -> s.id().equals(id))) {
            return;
        }
        LOG.log(Level.INFO, "sandbox {0} belongs to nobody in the database; removing its container and volume", id.shortForm());
        tryTo(() -> {
            engine.stop(id);
            engine.wipe(id);
        });
    }

    private Sandbox current(Sandbox sandbox) {
        return store.ofOwner(sandbox.owner()).orElse(sandbox);
    }

    private void become(Sandbox next) {
        store.save(next);
        listeners.forEach(l -> tryTo(() -> l.accept(next)));
    }

    private void tryTo(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "went on after: {0}", e.getMessage());
        }
    }

    private void withLock(UUID owner, Runnable action) {
        ReentrantLock lock = locks.computeIfAbsent(owner, o -> new ReentrantLock());
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    private void ifFree(UUID owner, Runnable action) {
        ReentrantLock lock = locks.computeIfAbsent(owner, o -> new ReentrantLock());
        if (lock.tryLock()) {
            try {
                action.run();
            } finally {
                lock.unlock();
            }
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
