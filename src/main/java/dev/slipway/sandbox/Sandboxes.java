package dev.slipway.sandbox;

import dev.slipway.sandbox.SandboxState.Active;
import dev.slipway.sandbox.SandboxState.Ended;
import dev.slipway.sandbox.SandboxState.Hibernated;
import dev.slipway.sandbox.SandboxState.Idle;
import dev.slipway.sandbox.SandboxState.Paused;
import dev.slipway.sandbox.SandboxState.Queued;
import dev.slipway.sandbox.SandboxState.Ready;
import dev.slipway.sandbox.SandboxState.Resuming;
import dev.slipway.sandbox.SandboxState.Warming;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The sandboxes of all students, at most one per student: start, stop, pause, extend, reset and query them. */
public final class Sandboxes {

    private static final Logger LOG = System.getLogger(Sandboxes.class.getName());

    private final ContainerEngine engine;
    private final SandboxPolicy policy;
    private final SandboxRegistry book;
    private final Admission admission;
    private final LastUsed uses;
    private final DiskWatch disk;
    private final Reconciliation reconciliation;

    /** {@code host} is called for each request for a sandbox. */
    public Sandboxes(
            ContainerEngine engine,
            SandboxStore store,
            SandboxPolicy policy,
            WarmPool pool,
            Supplier<HostResources> host,
            Clock clock) {
        this.engine = engine;
        this.policy = policy;
        this.book = new SandboxRegistry(store, clock);
        this.admission = new Admission(
                book, policy, pool, host, s -> inBackground(() -> bringUp(s)), s -> takeDown(s, StopReason.MADE_ROOM));
        this.uses = new LastUsed(book);
        this.disk = new DiskWatch(policy.disk());
        this.reconciliation = new Reconciliation(engine, book, pool, s -> inBackground(() -> bringUp(s)));
    }

    /** Calls {@code listener} after each change of a sandbox's state. Run the returned action to unsubscribe. */
    public Runnable onChange(Consumer<Sandbox> listener) {
        return book.onChange(listener);
    }

    /**
     * Blocks until the condition holds for the student's sandbox, at most for {@code limit}. Must not be called by a
     * listener.
     *
     * @return the sandbox as it is then, whether the condition holds or not; empty, at once, when the student has none
     */
    public Optional<Sandbox> awaitState(UUID owner, Predicate<Sandbox> condition, Duration limit) {
        return new StateWait(book, owner, condition).upTo(limit);
    }

    public Optional<Sandbox> ofOwner(UUID owner) {
        return book.ofOwner(owner);
    }

    public List<Sandbox> all() {
        return book.all();
    }

    /** How many sandboxes may be live at once, and which resource limits that. */
    public Capacity room() {
        return admission.room();
    }

    /** The student's position in the queue; empty when they are not waiting. */
    public Optional<WaitQueue.Place> placeOf(UUID owner) {
        return admission.line().placeOf(owner, book.now());
    }

    /** When the student's running sandbox is paused if nobody uses it. */
    public Optional<Instant> pausesAt(Sandbox sandbox) {
        return sandbox.isRunning() ? Optional.of(policy.idle().pausesAt(uses.noted(sandbox))) : Optional.empty();
    }

    /** The sandbox's disk use; empty before the first measurement. */
    public Optional<DiskUse> diskUse(Sandbox sandbox) {
        return disk.of(sandbox.id());
    }

    /**
     * Starts the student's sandbox. They get a ready one from the pool at once; a paused or hibernated one is
     * resumed; without capacity they wait in the queue. Returns the resulting state without waiting for the start.
     */
    public Sandbox start(UUID owner) {
        Sandbox now = admission.enter(owner);
        touch(owner);
        return now;
    }

    /**
     * Records that the student, or a program for them, uses the sandbox: it is no longer idle, and is resumed if it
     * was paused.
     */
    public void touch(UUID owner) {
        uses.now(owner);
        boolean resting = book.ofOwner(owner)
                .filter(s -> s.state() instanceof Idle || s.state() instanceof Paused)
                .isPresent();
        if (resting) {
            inBackground(() -> book.withLock(owner, () -> book.ofOwner(owner).ifPresent(this::wake)));
        }
    }

    private void wake(Sandbox sandbox) {
        switch (sandbox.state()) {
            case Idle idle -> book.become(sandbox.with(idle.used(book.now())));
            case Paused paused -> {
                Sandbox resuming = sandbox.with(paused.resumed(book.now()));
                book.become(resuming);
                bringUp(resuming);
            }
            default -> {}
        }
    }

    /** Makes the sandbox count as used for {@link IdleRules#extension} from now on. */
    public void extend(UUID owner) {
        touch(owner);
        book.withLock(
                owner,
                () -> book.ofOwner(owner)
                        .ifPresent(s -> book.become(
                                s.extendedTo(book.now().plus(policy.idle().extension())))));
    }

    /** Freezes the running sandbox, as it would be after a while without use. Returns when it is done. */
    public void pause(UUID owner) {
        book.withLock(
                owner,
                () -> book.ofOwner(owner).ifPresent(s -> {
                    switch (s.state()) {
                        case Active active -> pause(s, active.unused(book.now()));
                        case Idle idle -> pause(s, idle);
                        default -> {}
                    }
                }));
    }

    private void pause(Sandbox sandbox, Idle idle) {
        engine.pause(sandbox.id());
        book.become(sandbox.with(idle.paused(book.now())));
    }

    /** Ends the container and keeps the volume; a waiting student leaves the queue. Returns when it is done. */
    public void stop(UUID owner, StopReason reason) {
        admission.leave(owner);
        book.withLock(owner, () -> book.ofOwner(owner).ifPresent(s -> takeDown(s, reason)));
    }

    private void takeDown(Sandbox sandbox, StopReason reason) {
        switch (sandbox.state()) {
            case Warming warming -> hibernate(sandbox, warming.failed(reason, book.now()));
            case Resuming resuming -> hibernate(sandbox, resuming.failed(reason, book.now()));
            case Active active -> hibernate(sandbox, active.hibernated(reason, book.now()));
            case Idle idle -> hibernate(sandbox, idle.hibernated(reason, book.now()));
            case Paused paused -> hibernate(sandbox, paused.hibernated(reason, book.now()));
            case Queued queued -> {}
            case Hibernated hibernated -> {}
            case Ended ended -> {}
            case Ready ready -> {}
        }
    }

    private void hibernate(Sandbox sandbox, Hibernated next) {
        engine.stop(sandbox.id());
        book.become(sandbox.with(next));
        inBackground(admission::advance);
    }

    /** Ends all programs and starts the engine again; files, images, containers and volumes are kept. */
    public void restartEngine(UUID owner) {
        book.withLock(
                owner,
                () -> book.ofOwner(owner).ifPresent(s -> {
                    switch (s.state()) {
                        case Active active -> restart(s, active.restarted(book.now()));
                        case Idle idle -> restart(s, idle.restarted(book.now()));
                        case Paused paused -> restart(s, paused.resumed(book.now()));
                        default -> {}
                    }
                }));
    }

    private void restart(Sandbox sandbox, Resuming next) {
        engine.stop(sandbox.id());
        Sandbox resuming = sandbox.with(next);
        book.become(resuming);
        inBackground(() -> bringUp(resuming));
    }

    /** Ends the container and removes the volume with all of the student's data. Returns when it is done. */
    public void reset(UUID owner) {
        book.withLock(
                owner,
                () -> book.ofOwner(owner).ifPresent(s -> {
                    engine.stop(s.id());
                    engine.wipe(s.id());
                    // If it was started meanwhile, it starts empty under the same id.
                    admission.alone(() -> {
                        if (book.current(s).state().equals(s.state())) {
                            book.become(s.with(new Ended(book.now(), StopReason.RESET)));
                        }
                    });
                    inBackground(admission::advance);
                }));
    }

    private void bringUp(Sandbox sandbox) {
        book.withLock(sandbox.owner(), () -> {
            Sandbox now = book.current(sandbox);
            if (!now.id().equals(sandbox.id())) {
                return; // reset and started again meanwhile
            }
            switch (now.state()) {
                case Warming warming ->
                    bringUp(
                            now,
                            at -> warming.answered(at).handedOut(at),
                            at -> warming.failed(StopReason.START_FAILED, at));
                case Resuming resuming ->
                    bringUp(now, resuming::answered, at -> resuming.failed(StopReason.START_FAILED, at));
                default -> {} // stopped meanwhile
            }
        });
    }

    private void bringUp(Sandbox sandbox, Function<Instant, Active> up, Function<Instant, Hibernated> down) {
        try {
            engine.start(sandbox.id(), policy.limits());
            // A shell is there a second before the engine answers; a `docker` command typed meanwhile waits for it.
            engine.awaitComing(sandbox.id());
            book.become(sandbox.with(up.apply(book.now())));
            inBackground(() -> makeSure(sandbox));
        } catch (RuntimeException e) { // any failure: a sandbox must not stay in a starting state
            tellFailed(sandbox, e);
            SandboxRegistry.runLoggingFailure(
                    "stopping sandbox " + sandbox.id().shortForm() + ", which did not start",
                    () -> engine.stop(sandbox.id()));
            book.become(sandbox.with(down.apply(book.now())));
        }
        inBackground(admission::advance); // the pool waits while a sandbox starts, and a place may be free
    }

    /**
     * Stops the sandbox when its own engine does not come up. If the host's engine is away meanwhile, reconciliation
     * handles the rest.
     */
    private void makeSure(Sandbox started) {
        try {
            engine.awaitReady(started.id());
        } catch (ContainerEngine.NotReadyException e) {
            tellFailed(started, e);
            book.withLock(started.owner(), () -> {
                Sandbox now = book.current(started);
                if (now.id().equals(started.id())) {
                    takeDown(now, StopReason.START_FAILED);
                }
            });
        }
    }

    private static void tellFailed(Sandbox sandbox, RuntimeException e) {
        LOG.log(
                Level.ERROR,
                "sandbox " + sandbox.id().shortForm()
                        + " did not start; its student may try again. If it happens again, run `./slipway doctor`.",
                e);
    }

    /**
     * Does what is due: pauses and hibernates unused sandboxes, admits waiting students, adapts the pool. Call it
     * every few seconds.
     */
    public void tick() {
        for (Sandbox sandbox : book.all()) {
            uses.keep(sandbox);
            if (isDue(sandbox)) {
                SandboxRegistry.runLoggingFailure(
                        "moving sandbox " + sandbox.id().shortForm() + " on to its next state",
                        () -> book.ifFree(sandbox.owner(), () -> moveOn(book.current(sandbox))));
            }
        }
        admission.advance();
    }

    private boolean isDue(Sandbox sandbox) {
        return policy.idle()
                .dueAt(uses.noted(sandbox))
                .filter(due -> !due.isAfter(book.now()))
                .isPresent();
    }

    private void moveOn(Sandbox sandbox) {
        if (!isDue(sandbox)) {
            return; // used, or changed state, a moment ago
        }
        switch (sandbox.state()) {
            case Active active -> book.become(sandbox.with(active.unused(book.now())));
            case Idle idle -> pause(sandbox, idle);
            case Paused paused -> takeDown(sandbox, StopReason.IDLE);
            case Hibernated hibernated -> expire(sandbox);
            default -> {}
        }
    }

    private void expire(Sandbox sandbox) {
        admission.alone(() -> {
            if (book.current(sandbox).state() instanceof Hibernated h) {
                book.become(sandbox.with(h.ended(StopReason.EXPIRED, book.now())));
            }
        });
        engine.wipe(sandbox.id());
    }

    /**
     * Measures sandboxes' disk use: warns students, and stops sandboxes that exceed their limit or fill the machine.
     */
    public void watchDisk() {
        List<SandboxId> changed = disk.look(engine.diskUse());
        List<Sandbox> running = book.all().stream().filter(Sandbox::isRunning).toList();
        running.stream().filter(s -> changed.contains(s.id())).forEach(book::tell);
        running.stream().filter(s -> disk.over().contains(s.id())).forEach(s -> stopForDisk(s, StopReason.DISK_FULL));
        if (admission.shortOfDisk()) {
            disk.fastest(running.stream().map(Sandbox::id).toList())
                    .flatMap(id ->
                            running.stream().filter(s -> s.id().equals(id)).findFirst())
                    .ifPresent(s -> stopForDisk(s, StopReason.HOST_DISK_FULL));
        }
    }

    /** Whether the machine's disk is so full that {@link #watchDisk} should run at once. */
    public boolean shortOfDisk() {
        return admission.shortOfDisk();
    }

    private void stopForDisk(Sandbox sandbox, StopReason reason) {
        LOG.log(Level.WARNING, "sandbox {0} is stopped: {1}", sandbox.id().shortForm(), reason);
        SandboxRegistry.runLoggingFailure(
                "stopping sandbox " + sandbox.id().shortForm() + " for its use of the disk",
                () -> stop(sandbox.owner(), reason));
    }

    /**
     * Makes the stored states and the engine's containers agree: after a start of the application, and periodically.
     * Running sandboxes are taken over with their shells. Sandboxes without an owner are removed with their volumes.
     * If a sandbox ended on its own, its student is told why.
     */
    public void reconcile(StopReason whenGone) {
        reconciliation.run(whenGone);
        admission.advance();
    }

    /**
     * Returns when no operation is in progress for the student. A state is visible a moment before the operation that
     * led to it releases its lock.
     */
    void awaitTurn(UUID owner) {
        book.withLock(owner, () -> {});
    }

    private static void inBackground(Runnable action) {
        Thread.startVirtualThread(
                () -> SandboxRegistry.runLoggingFailure("work on sandboxes in the background", action));
    }
}
