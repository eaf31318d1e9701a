package dev.slipway.sandbox;

import java.util.List;
import java.util.Map;

/**
 * Runs sandboxes: the port to a container engine. All calls block; run them on virtual threads. Failures of the
 * engine itself are {@link EngineException}s.
 */
public interface ContainerEngine {

    /**
     * Starts the sandbox's container, on its existing volume or a new one. Unfreezes a paused sandbox. Does nothing
     * when it is running. Returns once the container runs; its engine may need a moment more, see
     * {@link #awaitReady}.
     */
    void start(SandboxId id, SandboxLimits limits);

    /**
     * Returns when programs can be started in the sandbox; those that need its engine wait for it. Throws like
     * {@link #awaitReady}.
     */
    void awaitComing(SandboxId id);

    /** Returns when the engine in the sandbox answers; throws {@link NotReadyException} when it has not within 30 s. */
    void awaitReady(SandboxId id);

    /**
     * Freezes all processes in the sandbox; {@link #start} unfreezes them. Does nothing when they are frozen already.
     */
    void pause(SandboxId id);

    /**
     * Removes the sandbox's container and ends all processes in it. The volume is kept. Does nothing when there is
     * none.
     */
    void stop(SandboxId id);

    /** Removes the volume and so all of the student's data. The sandbox must have been stopped. */
    void wipe(SandboxId id);

    /** Every sandbox of this installation that the engine knows of, running or not. */
    List<Observed> observe();

    /**
     * The size of each sandbox's volume on disk in bytes. The host's engine measures it, so a sandbox cannot falsify
     * it.
     */
    Map<SandboxId, Long> diskUse();

    /**
     * Starts a program in the running sandbox, as the student, with an environment that the student cannot influence.
     * Throws {@link NotRunningException} when there is no such running sandbox.
     */
    ExecStream exec(SandboxId id, List<String> command);

    /** A sandbox as the engine sees it. */
    record Observed(SandboxId id, Seen seen) {}

    /**
     * The state of a sandbox's container. {@code EXITED}: it ended by itself; {@code ABSENT}: it does not exist or
     * never ran.
     */
    enum Seen {
        RUNNING,
        PAUSED,
        EXITED,
        ABSENT
    }

    /** The engine refused, failed or did not answer. The message says what was tried, and quotes the engine. */
    class EngineException extends RuntimeException {
        public EngineException(String message) {
            super(message);
        }

        public EngineException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The sandbox runs, but its own engine did not come up in time. */
    class NotReadyException extends EngineException {
        public NotReadyException(String message) {
            super(message);
        }
    }

    /** The sandbox does not run. */
    class NotRunningException extends EngineException {
        public NotRunningException(SandboxId id) {
            super("sandbox " + id.shortForm() + " does not run");
        }
    }
}
