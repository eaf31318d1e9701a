package dev.slipway.sandbox;

import dev.slipway.sandbox.SandboxState.Ready;
import dev.slipway.sandbox.SandboxState.Warming;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;

/**
 * Sandboxes that were started in advance, so that students need not wait. Each is handed out once and never comes
 * back. The pool starts one sandbox at a time, and none while a student's own sandbox starts, so that filling the
 * pool does not slow students down. The pool is not stored: after a restart, its sandboxes have no owner and are
 * removed.
 */
public final class WarmPool {

    private static final Logger LOG = System.getLogger(WarmPool.class.getName());
    private static final Duration RUSH = Duration.ofMinutes(1);

    /** A sandbox that was handed out, with its new state. */
    record Taken(SandboxId id, SandboxState.Active state) {}

    private record Waiting(SandboxId id, Ready state) {}

    private final ContainerEngine engine;
    private final Shells shells;
    private final SandboxPolicy policy;
    private final Clock clock;
    private final Queue<Waiting> ready = new ConcurrentLinkedQueue<>();
    private final Map<SandboxId, SandboxState> held = new ConcurrentHashMap<>();
    private final AtomicBoolean filling = new AtomicBoolean();
    private final Deque<Instant> asked = new ArrayDeque<>();
    private volatile int lookers;
    private volatile IntUnaryOperator placesLeft = ready -> Integer.MAX_VALUE;
    private volatile BooleanSupplier busy = () -> false;
    private volatile boolean drained;

    public WarmPool(ContainerEngine engine, Shells shells, SandboxPolicy policy, Clock clock) {
        this.engine = engine;
        this.shells = shells;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Sets what the pool asks before it starts a sandbox. {@code placesLeft}: how many more sandboxes may be live,
     * given how many are ready. {@code busy}: whether a student's own sandbox is starting.
     */
    void ask(IntUnaryOperator placesLeft, BooleanSupplier busy) {
        this.placesLeft = placesLeft;
        this.busy = busy;
    }

    /** Sets how many students have a lesson open and no sandbox yet, and fills the pool accordingly. */
    public void expect(int lookers) {
        this.lookers = lookers;
        fill();
    }

    /**
     * Takes a ready sandbox; empty when there is none. The caller must store its owner before it calls
     * {@link #release}.
     */
    Optional<Taken> take() {
        synchronized (asked) {
            asked.add(clock.instant());
        }
        return Optional.ofNullable(ready.poll())
                .map(w -> new Taken(w.id(), w.state().handedOut(clock.instant())));
    }

    /** Removes a handed-out sandbox from the pool. Call it once the sandbox is stored with its owner. */
    void release(SandboxId id) {
        held.remove(id);
    }

    /** Whether the sandbox is in the pool, is being made for it, or is being handed out. */
    boolean holds(SandboxId id) {
        return held.containsKey(id);
    }

    /** How many are ready. */
    public int size() {
        return ready.size();
    }

    /** How many ready sandboxes there should be now. */
    public int target() {
        return policy.pool().target(lookers, askedLately(), placesLeft.applyAsInt(0));
    }

    private int askedLately() {
        Instant since = clock.instant().minus(RUSH);
        synchronized (asked) {
            while (!asked.isEmpty() && asked.peek().isBefore(since)) {
                asked.poll();
            }
            return asked.size();
        }
    }

    /** Fills the pool in the background. Does nothing while that is in progress, or when the pool is full. */
    public void fill() {
        if (wanted() && filling.compareAndSet(false, true)) {
            Thread.ofVirtual().name("warm-pool").start(() -> {
                try {
                    while (wanted() && makeOne()) {
                        // one after the other
                    }
                } finally {
                    filling.set(false);
                }
            });
        }
    }

    private boolean wanted() {
        return !drained && ready.size() < target() && !busy.getAsBoolean();
    }

    /**
     * Adjusts the pool to its target: fills it, or removes the oldest sandbox that is no longer needed. Call it
     * periodically.
     */
    public void adapt() {
        fill();
        if (!drained && ready.size() > target()) {
            Optional.ofNullable(ready.poll()).ifPresent(w -> discard(w.id()));
        }
    }

    /** Removes a ready sandbox that no longer runs from the pool. */
    void lost(SandboxId id) {
        if (ready.removeIf(w -> w.id().equals(id))) {
            discard(id);
        }
    }

    /**
     * Removes all sandboxes of the pool, including one that is being made, and makes no more. Called when the
     * application ends.
     */
    public void drain() {
        drained = true;
        ready.clear();
        held.keySet().forEach(this::discard);
    }

    private boolean makeOne() {
        SandboxId id = SandboxId.fresh();
        Warming warming = new Warming(clock.instant());
        held.put(id, warming);
        try {
            engine.start(id, policy.limits());
            engine.awaitReady(id);
            shells.prepare(id);
            Ready state = warming.answered(clock.instant());
            held.put(id, state);
            ready.add(new Waiting(id, state));
            return true;
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "no sandbox could be made in advance; students wait a little longer until one can. If it happens again, run `./slipway doctor`.",
                    e);
            discard(id);
            return false;
        }
    }

    private void discard(SandboxId id) {
        try {
            engine.stop(id);
            engine.wipe(id);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.DEBUG,
                    "could not remove sandbox " + id.shortForm() + " of the pool; the next reconciliation removes it",
                    e);
        } finally {
            held.remove(id);
        }
    }
}
