package dev.slipway.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Waits for a student's sandbox to reach a state: each change of the sandbox wakes the waiting thread, without
 * polling.
 */
final class StateWait {

    private final SandboxRegistry registry;
    private final UUID owner;
    private final Predicate<Sandbox> condition;
    private final Semaphore changes = new Semaphore(0);

    StateWait(SandboxRegistry registry, UUID owner, Predicate<Sandbox> condition) {
        this.registry = registry;
        this.owner = owner;
        this.condition = condition;
    }

    /**
     * Returns the sandbox when the condition holds, the limit has passed or the thread is interrupted; empty, at
     * once, when there is none.
     */
    Optional<Sandbox> upTo(Duration limit) {
        if (isOver()) {
            return registry.ofOwner(owner);
        }
        Runnable unsubscribe = registry.onChange(this::changed);
        try {
            long end = System.nanoTime() + limit.toNanos();
            while (!isOver() && changes.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                changes.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            unsubscribe.run();
        }
        return registry.ofOwner(owner);
    }

    private boolean isOver() {
        return registry.ofOwner(owner).filter(condition.negate()).isEmpty();
    }

    private void changed(Sandbox sandbox) {
        if (sandbox.owner().equals(owner)) {
            changes.release();
        }
    }
}
