package dev.slipway.sandbox;

import dev.slipway.sandbox.SandboxState.Ended;
import dev.slipway.sandbox.SandboxState.Hibernated;
import dev.slipway.sandbox.SandboxState.Paused;
import dev.slipway.sandbox.SandboxState.Queued;
import dev.slipway.sandbox.SandboxState.Resuming;
import dev.slipway.sandbox.SandboxState.Warming;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Decides which students get a sandbox now and which wait in the queue. Makes one decision at a time, so that the
 * capacity is never exceeded.
 */
final class Admission {

    private final SandboxRegistry book;
    private final SandboxPolicy policy;
    private final WarmPool pool;
    private final Supplier<HostResources> host;
    private final Consumer<Sandbox> bringUp;
    private final Consumer<Sandbox> makeRoom;
    private final ReentrantLock one = new ReentrantLock();
    private final Set<SandboxId> leaving = ConcurrentHashMap.newKeySet();
    private final Map<UUID, WaitQueue.Place> told = new HashMap<>();

    /**
     * @param bringUp  starts an admitted sandbox in the background
     * @param makeRoom hibernates a paused sandbox; called with its owner's lock held
     */
    Admission(
            SandboxRegistry book,
            SandboxPolicy policy,
            WarmPool pool,
            Supplier<HostResources> host,
            Consumer<Sandbox> bringUp,
            Consumer<Sandbox> makeRoom) {
        this.book = book;
        this.policy = policy;
        this.pool = pool;
        this.host = host;
        this.bringUp = bringUp;
        this.makeRoom = makeRoom;
        pool.ask(more -> room().places() - (int) book.live(), this::someoneStarts);
    }

    Capacity room() {
        return policy.room().on(host.get(), (int) book.live() + pool.size());
    }

    boolean shortOfDisk() {
        return policy.room().shortOfDisk(host.get());
    }

    WaitQueue line() {
        return WaitQueue.of(book.all(), policy.idle());
    }

    private boolean someoneStarts() {
        return book.all().stream().anyMatch(s -> s.state() instanceof Warming || s.state() instanceof Resuming);
    }

    void alone(Runnable action) {
        one.lock();
        try {
            action.run();
        } finally {
            one.unlock();
        }
    }

    /** Admits the student's sandbox or puts it in the queue, and returns its new state. */
    Sandbox enter(UUID owner) {
        one.lock();
        try {
            Optional<Sandbox> known = book.ofOwner(owner);
            if (known.isPresent()
                    && (known.get().state().isLive() || known.get().state() instanceof Queued)) {
                return known.get();
            }
            if (line().first().isEmpty() && hasRoom()) {
                return admit(owner, known);
            }
            book.become(queued(owner, known));
        } finally {
            one.unlock();
        }
        advance();
        return book.ofOwner(owner).orElseThrow();
    }

    private boolean hasRoom() {
        return room().forOneMoreThan(book.live());
    }

    /** {@code known}: empty for a student's first. */
    private Sandbox queued(UUID owner, Optional<Sandbox> known) {
        return known.map(s ->
                        s.with(s.state() instanceof Hibernated h ? h.queued(book.now()) : Ended.queued(book.now())))
                .orElseGet(() -> Sandbox.of(SandboxId.fresh(), owner, Ended.queued(book.now())));
    }

    /** {@code known}: empty for a student's first. */
    private Sandbox admit(UUID owner, Optional<Sandbox> known) {
        Sandbox next = known.flatMap(this::resumed).orElseGet(() -> fresh(owner));
        try {
            book.become(next);
        } finally {
            pool.release(next.id()); // it belongs to the student now, or to nobody if storing failed
        }
        if (!next.isRunning()) {
            bringUp.accept(next);
        }
        pool.fill();
        return next;
    }

    /** Resumes a sandbox on its volume; empty when it has no volume. */
    private Optional<Sandbox> resumed(Sandbox sandbox) {
        return switch (sandbox.state()) {
            case Hibernated kept -> Optional.of(sandbox.with(kept.resumed(book.now())));
            case Queued queued when queued.kept() -> Optional.of(sandbox.with(queued.admitted(book.now())));
            default -> Optional.empty();
        };
    }

    /** A ready sandbox from the pool, or else a new one. The id of an ended sandbox is not reused. */
    private Sandbox fresh(UUID owner) {
        return pool.take()
                .map(taken -> Sandbox.of(taken.id(), owner, taken.state()))
                .orElseGet(() -> Sandbox.of(SandboxId.fresh(), owner, Ended.requested(book.now())));
    }

    /** Removes the student from the queue. */
    void leave(UUID owner) {
        alone(() -> book.ofOwner(owner).ifPresent(s -> {
            if (s.state() instanceof Queued queued) {
                book.become(s.with(queued.left(book.now())));
            }
        }));
        advance();
    }

    /**
     * Admits waiting students while there is capacity, hibernates paused sandboxes for the others, and tells those
     * who wait their position.
     */
    void advance() {
        alone(() -> {
            for (Optional<Sandbox> first = line().first(); first.isPresent() && hasRoom(); first = line().first()) {
                admit(first.get().owner(), first);
            }
            freeAsManyAs(line().waiting().size());
            tellPlaces();
        });
        pool.adapt();
    }

    /** Hibernates paused sandboxes until {@code wanted} places are being freed; those paused longest come first. */
    private void freeAsManyAs(int wanted) {
        book.all().stream()
                .filter(s -> s.state() instanceof Paused && !leaving.contains(s.id()))
                .sorted(Comparator.comparing(s -> s.state().since()))
                .limit(Math.max(0, wanted - leaving.size()))
                .forEach(this::free);
    }

    private void free(Sandbox paused) {
        leaving.add(paused.id());
        Thread.startVirtualThread(() -> {
            try {
                book.withLock(paused.owner(), () -> {
                    if (book.current(paused).state() instanceof Paused) {
                        SandboxRegistry.runLoggingFailure(
                                "hibernating sandbox " + paused.id().shortForm() + " to make room",
                                () -> makeRoom.accept(book.current(paused)));
                    }
                });
            } finally {
                leaving.remove(paused.id());
            }
        });
    }

    private void tellPlaces() {
        WaitQueue line = line();
        Set<UUID> waiting = new HashSet<>();
        for (Sandbox sandbox : line.waiting()) {
            WaitQueue.Place place = line.placeOf(sandbox.owner(), book.now()).orElseThrow();
            waiting.add(sandbox.owner());
            if (!place.looksLike(told.put(sandbox.owner(), place))) {
                book.tell(sandbox);
            }
        }
        told.keySet().retainAll(waiting);
    }
}
