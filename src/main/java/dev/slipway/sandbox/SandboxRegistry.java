package dev.slipway.sandbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The states of all sandboxes, in memory for fast access and in the store to survive a crash. A change is stored
 * before listeners are told. Changes to one student's sandbox are serialized by a lock; sandboxes of different
 * students change concurrently.
 */
final class SandboxRegistry {

    private static final Logger LOG = System.getLogger(SandboxRegistry.class.getName());

    private final SandboxStore store;
    private final Clock clock;
    private final Map<UUID, ReentrantLock> locks = new ConcurrentHashMap<>();
    private final List<Consumer<Sandbox>> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean read;
    private final Map<UUID, Sandbox> known = new ConcurrentHashMap<>();

    SandboxRegistry(SandboxStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Runnable onChange(Consumer<Sandbox> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    Instant now() {
        return clock.instant();
    }

    Optional<Sandbox> ofOwner(UUID owner) {
        return Optional.ofNullable(known().get(owner));
    }

    List<Sandbox> all() {
        return List.copyOf(known().values());
    }

    long live() {
        return known().values().stream().filter(s -> s.state().isLive()).count();
    }

    private Map<UUID, Sandbox> known() {
        if (!read) {
            readStore();
        }
        return known;
    }

    private synchronized void readStore() {
        if (!read) {
            store.all().forEach(s -> known.put(s.owner(), s));
            read = true;
        }
    }

    Sandbox current(Sandbox sandbox) {
        return ofOwner(sandbox.owner()).orElse(sandbox);
    }

    void become(Sandbox next) {
        note(next);
        tell(next);
    }

    /** Stores the new state without telling listeners. */
    void note(Sandbox next) {
        known();
        store.save(next);
        known.put(next.owner(), next);
    }

    void tell(Sandbox sandbox) {
        listeners.forEach(l -> runLoggingFailure(
                "telling a listener of sandbox " + sandbox.id().shortForm(), () -> l.accept(sandbox)));
    }

    /** Runs an action and logs its failure instead of throwing it. {@code doing}: what is being done, for the log. */
    static void runLoggingFailure(String doing, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, doing + " failed; Slipway goes on. If it happens again, run `./slipway doctor`.", e);
        }
    }

    void withLock(UUID owner, Runnable action) {
        ReentrantLock lock = lock(owner);
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    /** Runs the action under the owner's lock, or skips it when the lock is taken. */
    void ifFree(UUID owner, Runnable action) {
        ReentrantLock lock = lock(owner);
        if (lock.tryLock()) {
            try {
                action.run();
            } finally {
                lock.unlock();
            }
        }
    }

    private ReentrantLock lock(UUID owner) {
        return locks.computeIfAbsent(owner, o -> new ReentrantLock());
    }
}
