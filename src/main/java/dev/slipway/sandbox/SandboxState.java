package dev.slipway.sandbox;

import java.time.Instant;

/**
 * Where a sandbox is in its life. Each state offers only the moves that make sense from it, so an illegal one does not
 * compile.
 *
 * <pre>
 * (pool)   Warming → Ready ──────────┐
 * Ended ─→ Queued? → Warming ────────┴→ Active ⇄ Idle → Paused → Hibernated → Ended
 *                                         ↑              │           │
 *                                         └─ Resuming ←──┴─ Queued? ←┘
 * </pre>
 *
 * The volume (home folder, images, containers' data) is there in every state but {@link Queued} without one, and
 * {@link Ended}.
 */
public sealed interface SandboxState {

    Instant since();

    /** In plain words, for the student. */
    String inWords();

    /** Whether its programs run, so that shells can be opened. */
    default boolean isRunning() {
        return false;
    }

    /** Whether it takes up memory of the host. */
    default boolean isLive() {
        return true;
    }

    /** There was no room. Its place follows from {@code since}. {@code kept}: there is a volume to go on with. */
    record Queued(Instant since, boolean kept) implements SandboxState {
        public SandboxState admitted(Instant now) {
            return kept ? new Resuming(now) : new Warming(now);
        }

        public SandboxState left(Instant now) {
            return kept ? new Hibernated(now, StopReason.LEFT_QUEUE) : new Ended(now, StopReason.LEFT_QUEUE);
        }

        @Override
        public boolean isLive() {
            return false;
        }

        @Override
        public String inWords() {
            return "You wait for a place. Your sandbox starts by itself as soon as there is one.";
        }
    }

    /** A new container was asked for; its engine does not answer yet. */
    record Warming(Instant since) implements SandboxState {
        public Ready answered(Instant now) {
            return new Ready(now);
        }

        public Hibernated failed(StopReason reason, Instant now) {
            return new Hibernated(now, reason);
        }

        @Override
        public String inWords() {
            return "Your sandbox is starting.";
        }
    }

    /** Its engine answers, and it is nobody's yet. */
    record Ready(Instant since) implements SandboxState {
        public Active handedOut(Instant now) {
            return new Active(now);
        }

        @Override
        public String inWords() {
            return "A sandbox is ready.";
        }
    }

    /** In use. */
    record Active(Instant since) implements SandboxState {
        public Resuming restarted(Instant now) {
            return new Resuming(now);
        }

        public Idle unused(Instant now) {
            return new Idle(now);
        }

        public Hibernated hibernated(StopReason reason, Instant now) {
            return new Hibernated(now, reason);
        }

        @Override
        public boolean isRunning() {
            return true;
        }

        @Override
        public String inWords() {
            return "Your sandbox is running.";
        }
    }

    /** It runs, and nobody has used it for a while. */
    record Idle(Instant since) implements SandboxState {
        public Resuming restarted(Instant now) {
            return new Resuming(now);
        }

        public Active used(Instant now) {
            return new Active(now);
        }

        public Paused paused(Instant now) {
            return new Paused(now);
        }

        public Hibernated hibernated(StopReason reason, Instant now) {
            return new Hibernated(now, reason);
        }

        @Override
        public boolean isRunning() {
            return true;
        }

        @Override
        public String inWords() {
            return "Your sandbox is running, but you have not used it for a while.";
        }
    }

    /** Its programs are frozen in memory, and go on where they were. */
    record Paused(Instant since) implements SandboxState {
        public Resuming resumed(Instant now) {
            return new Resuming(now);
        }

        public Hibernated hibernated(StopReason reason, Instant now) {
            return new Hibernated(now, reason);
        }

        @Override
        public String inWords() {
            return "Your sandbox is paused. Programs and shells stand still, and go on where they were when you resume.";
        }
    }

    /** No container; the volume is kept. */
    record Hibernated(Instant since, StopReason reason) implements SandboxState {
        public Resuming resumed(Instant now) {
            return new Resuming(now);
        }

        public Queued queued(Instant now) {
            return new Queued(now, true);
        }

        public Ended ended(StopReason why, Instant now) {
            return new Ended(now, why);
        }

        @Override
        public boolean isLive() {
            return false;
        }

        @Override
        public String inWords() {
            return reason.inWords();
        }
    }

    /** On its way back with what was kept; its engine does not answer yet. */
    record Resuming(Instant since) implements SandboxState {
        public Active answered(Instant now) {
            return new Active(now);
        }

        public Hibernated failed(StopReason reason, Instant now) {
            return new Hibernated(now, reason);
        }

        @Override
        public String inWords() {
            return "Your sandbox is coming back, with your files, images and volumes as you left them.";
        }
    }

    /** Nothing of it is left. */
    record Ended(Instant since, StopReason reason) implements SandboxState {
        public static Warming requested(Instant now) {
            return new Warming(now);
        }

        public static Queued queued(Instant now) {
            return new Queued(now, false);
        }

        @Override
        public boolean isLive() {
            return false;
        }

        @Override
        public String inWords() {
            return reason.inWords();
        }
    }
}
