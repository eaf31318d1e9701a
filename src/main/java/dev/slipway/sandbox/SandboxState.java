package dev.slipway.sandbox;

import java.time.Instant;

/**
 * The lifecycle of a sandbox. Each state has methods only for its legal transitions, so an illegal one does not
 * compile.
 *
 * <pre>
 * (pool)   Warming → Ready ──────────┐
 * Ended ─→ Queued? → Warming ────────┴→ Active ⇄ Idle → Paused → Hibernated → Ended
 *                                         ↑              │           │
 *                                         └─ Resuming ←──┴─ Queued? ←┘
 * </pre>
 *
 * The volume (home folder, images, containers' data) exists in every state but {@link Ended}, and {@link Queued}
 * without {@code kept}.
 */
public sealed interface SandboxState {

    Instant since();

    /** A sentence for the student. */
    String inWords();

    /** Whether programs run in it, so that shells can be opened. */
    default boolean isRunning() {
        return false;
    }

    /** Whether it takes up memory of the host. */
    default boolean isLive() {
        return true;
    }

    /**
     * Waits for capacity. Its position in the queue follows from {@code since}. {@code kept}: it has a volume from
     * before.
     */
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

    /** A new container is being started; its engine does not answer yet. */
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

    /** Its engine answers, and it has no owner yet. */
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

    /** Running, but unused for a while. */
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

    /** Its processes are frozen in memory and will continue where they were. */
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

    /** Starting again on its volume; its engine does not answer yet. */
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

    /** Container and volume are gone. */
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
