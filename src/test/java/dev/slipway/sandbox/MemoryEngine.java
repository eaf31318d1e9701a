package dev.slipway.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** An engine whose containers and volumes are entries of a map. What it is asked to do can be made to fail or wait. */
final class MemoryEngine implements ContainerEngine, Shells {

    private final Map<SandboxId, Seen> containers = new HashMap<>();
    private final Map<SandboxId, Long> disk = new HashMap<>();
    private final Set<SandboxId> volumes = new HashSet<>();
    private final Set<SandboxId> coming = ConcurrentHashMap.newKeySet();
    private final List<String> done = new ArrayList<>();
    private volatile Consumer<String> before = action -> {};
    private volatile BiFunction<SandboxId, List<String>, ExecStream> programs = (id, command) -> {
        throw new UnsupportedOperationException("no programs here");
    };

    /** Calls this before each action: {@code start}, {@code await}, {@code ready}, {@code shell}, {@code pause}, {@code stop}, {@code wipe} or {@code observe}, with the sandbox's short form. */
    MemoryEngine before(Consumer<String> action) {
        before = action;
        return this;
    }

    MemoryEngine failing(String what, RuntimeException failure) {
        return before(action -> {
            if (action.startsWith(what)) {
                throw failure;
            }
        });
    }

    MemoryEngine waiting(String what, CountDownLatch latch) {
        return before(action -> {
            if (action.startsWith(what)) {
                try {
                    latch.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
    }

    synchronized MemoryEngine has(SandboxId id, Seen seen) {
        containers.put(id, seen);
        volumes.add(id);
        return this;
    }

    synchronized boolean runs(SandboxId id) {
        return containers.get(id) == Seen.RUNNING;
    }

    synchronized boolean hasContainer(SandboxId id) {
        return containers.containsKey(id);
    }

    synchronized boolean hasVolume(SandboxId id) {
        return volumes.contains(id);
    }

    /** What was done, without looks. */
    synchronized List<String> done() {
        return List.copyOf(done);
    }

    private void act(String what, SandboxId id, Runnable change) {
        before.accept(what + " " + id.shortForm());
        synchronized (this) {
            done.add(what);
            change.run();
        }
    }

    @Override
    public void start(SandboxId id, SandboxLimits limits) {
        act("start", id, () -> has(id, Seen.RUNNING));
    }

    @Override
    public void awaitComing(SandboxId id) {
        answer(id);
        coming.add(id);
    }

    /** After {@link #awaitComing} it is noted as "ready" to whoever looks before, and not among what was done. */
    @Override
    public void awaitReady(SandboxId id) {
        if (coming.remove(id)) {
            before.accept("ready " + id.shortForm());
        } else {
            answer(id);
        }
    }

    private void answer(SandboxId id) {
        act("await", id, () -> {
            if (!runs(id)) {
                throw new NotRunningException(id);
            }
        });
    }

    @Override
    public void prepare(SandboxId id) {
        act("shell", id, () -> {});
    }

    @Override
    public ExecStream attach(SandboxId id, String name) {
        throw new UnsupportedOperationException("no programs here");
    }

    @Override
    public void pause(SandboxId id) {
        act("pause", id, () -> has(id, Seen.PAUSED));
    }

    /** So much is on disk from now on. */
    synchronized void takes(SandboxId id, long bytes) {
        disk.put(id, bytes);
    }

    @Override
    public synchronized Map<SandboxId, Long> diskUse() {
        return Map.copyOf(disk);
    }

    @Override
    public void stop(SandboxId id) {
        act("stop", id, () -> containers.remove(id));
    }

    @Override
    public void wipe(SandboxId id) {
        act("wipe", id, () -> {
            if (containers.containsKey(id)) {
                throw new EngineException("volume is in use");
            }
            volumes.remove(id);
        });
    }

    @Override
    public List<Observed> observe() {
        before.accept("observe");
        synchronized (this) {
            return containers.entrySet().stream()
                    .map(e -> new Observed(e.getKey(), e.getValue()))
                    .toList();
        }
    }

    /** Programs are started by this from now on. */
    MemoryEngine running(BiFunction<SandboxId, List<String>, ExecStream> programs) {
        this.programs = programs;
        return this;
    }

    @Override
    public ExecStream exec(SandboxId id, List<String> command) {
        return programs.apply(id, command);
    }
}
