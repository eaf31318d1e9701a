package dev.slipway.sandbox;

import java.time.Instant;

/**
 * Where a sandbox is in its life. Each state offers only the moves that make sense from it, so an illegal one does not
 * compile. A sandbox that does not run keeps its volume (home folder, images, containers' data) until it is reset.
 */
public sealed interface SandboxState {

    Instant since();

    /** In plain words, for the student. */
    String inWords();

    static Starting requested(Instant now) {
        return new Starting(now);
    }

    /** The container was asked for; its engine does not answer yet. */
    record Starting(Instant since) implements SandboxState {
        public Running answered(Instant now) {
            return new Running(now);
        }

        public Stopped failed(StopReason reason, Instant now) {
            return new Stopped(now, reason);
        }

        @Override
        public String inWords() {
            return "Your sandbox is starting.";
        }
    }

    /** The engine answers and shells can be opened. */
    record Running(Instant since) implements SandboxState {
        public Stopped stopped(StopReason reason, Instant now) {
            return new Stopped(now, reason);
        }

        @Override
        public String inWords() {
            return "Your sandbox is running.";
        }
    }

    /** No container; the volume is kept. */
    record Stopped(Instant since, StopReason reason) implements SandboxState {
        public Starting restarted(Instant now) {
            return new Starting(now);
        }

        @Override
        public String inWords() {
            return reason.inWords();
        }
    }
}
