package dev.slipway.sandbox;

import java.util.List;
import java.util.Map;

/**
 * What runs sandboxes: the port between Slipway and a container engine. All calls block; run them on virtual threads.
 * Failures of the engine itself are {@link EngineException}s.
 */
public interface ContainerEngine {

    /**
     * Starts the sandbox's container, with its volume: the one kept from before, or a new one. A paused one goes on.
     * Does nothing when it runs already. Returns once the container runs; its engine may need a moment more, see
     * {@link #awaitReady}.
     */
    void start(SandboxId id, SandboxLimits limits);

    /** Returns when programs can be started in the sandbox, and wait for its engine if they need it; throws as {@link #awaitReady}. */
    void awaitComing(SandboxId id);

    /** Returns when the engine in the sandbox answers; throws {@link NotReadyException} when it has not within 30 s. */
    void awaitReady(SandboxId id);

    /** Freezes all that runs in the sandbox; {@link #start} lets it go on. Does nothing when it is frozen already. */
    void pause(SandboxId id);

    /** Ends the sandbox's container and all that runs in it. The volume is kept. Does nothing when there is none. */
    void stop(SandboxId id);

    /** Removes the volume, and so all that the student kept. The sandbox must have been stopped. */
    void wipe(SandboxId id);

    /** Every sandbox of this installation that the engine knows of, running or not. */
    List<Observed> observe();

    /** How many bytes each sandbox's volume takes on disk, as the engine counts them: nothing in a sandbox can lie about it. */
    Map<SandboxId, Long> diskUse();

    /**
     * Starts a program in the running sandbox, as the student, with an environment the student has no hand in.
     * Throws {@link NotRunningException} when there is no such running sandbox.
     */
    ExecStream exec(SandboxId id, List<String> command);

    /** A sandbox as the engine sees it. */
    record Observed(SandboxId id, Seen seen) {}

    /** How a sandbox's container is. {@code EXITED}: it ended by itself; {@code ABSENT}: there is none, or it never ran. */
    enum Seen {
        RUNNING,
        PAUSED,
        EXITED,
        ABSENT
    }

    /** The engine refused, failed or did not answer. The message says what was tried, and the engine's own words. */
    class EngineException extends RuntimeException {
        public EngineException(String message) {
            super(message);
        }

        public EngineException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The sandbox is there, and its own engine has not come up in time. */
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
