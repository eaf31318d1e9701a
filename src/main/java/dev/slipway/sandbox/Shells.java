package dev.slipway.sandbox;

/**
 * The student's shells in a running sandbox: a port. A shell has a name and keeps running while nobody is attached to
 * it. Calls block. Failures are {@link ContainerEngine.EngineException}s.
 */
public interface Shells {

    /** Opens the shell that pages show first, so that its prompt is ready before a terminal opens. */
    void prepare(SandboxId id);

    /**
     * Attaches to the shell of that name, and starts it if it does not exist. The stream carries the frames of the
     * terminal protocol (docs/terminal-protocol.md). Throws {@link ContainerEngine.NotRunningException} when there is
     * no such running sandbox.
     */
    ExecStream attach(SandboxId id, String name);
}
