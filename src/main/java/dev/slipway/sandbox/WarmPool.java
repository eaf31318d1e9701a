package dev.slipway.sandbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sandboxes that were started before anybody asked, so that whoever asks first need not wait. Each is handed out once
 * and never comes back. One is made at a time: filling up leaves the machine to those who work on it. The pool is not
 * remembered over a restart; what it held is then nobody's, and removed as such.
 */
public final class WarmPool {

    private static final Logger LOG = System.getLogger(WarmPool.class.getName());

    private final ContainerEngine engine;
    private final SandboxPolicy policy;
    private final Queue<SandboxId> ready = new ConcurrentLinkedQueue<>();
    private final Set<SandboxId> held = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean filling = new AtomicBoolean();
    private volatile boolean drained;

    public WarmPool(ContainerEngine engine, SandboxPolicy policy) {
        this.engine = engine;
        this.policy = policy;
    }

    /** A sandbox whose engine answered when it was made. The taker must have noted whose it is before {@link #release}. */
    Optional<SandboxId> take() {
        return Optional.ofNullable(ready.poll());
    }

    /** The sandbox is in the store now: from here on it is somebody's. */
    void release(SandboxId id) {
        held.remove(id);
    }

    /** Whether the sandbox is in the pool, on its way into it, or just being handed out. */
    boolean holds(SandboxId id) {
        return held.contains(id);
    }

    /** Makes up for what was taken, in the background. Does nothing while that is under way, or when the pool is full. */
    public void fill() {
        if (!drained && ready.size() < policy.warm() && filling.compareAndSet(false, true)) {
            Thread.ofVirtual().name("warm-pool").start(() -> {
                try {
                    while (!drained && ready.size() < policy.warm() && makeOne()) {
                        // one after the other
                    }
                } finally {
                    filling.set(false);
                }
            });
        }
    }

    /** Removes what nobody has taken, also what is just being made, and makes no more; the application ends. */
    public void drain() {
        drained = true;
        ready.clear();
        held.forEach(this::discard);
    }

    private boolean makeOne() {
        SandboxId id = SandboxId.fresh();
        held.add(id);
        try {
            engine.start(id, policy.limits());
            engine.awaitReady(id);
            ready.add(id);
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "no sandbox could be made in advance; students wait a little longer until one can. {0}", e.getMessage());
            discard(id);
            return false;
        }
    }

    private void discard(SandboxId id) {
        try {
            engine.stop(id);
            engine.wipe(id);
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "sandbox {0} is left to the next reconciliation: {1}", id.shortForm(), e.getMessage());
        } finally {
            held.remove(id);
        }
    }
}
