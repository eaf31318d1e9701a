package dev.slipway.sandbox;

/**
 * The student's shells in a running sandbox: a port. A shell has a name and goes on while nobody is attached to it. Calls block.
 * Failures are {@link ContainerEngine.EngineException}s.
 */
public interface Shells {

    /** Opens the first shell that pages show, so that its prompt is there before a terminal is. */
    void prepare(SandboxId id);

    /**
     * Attaches to the shell of that name, and opens it if there is none. The stream carries the frames of the terminal protocol
     * (docs/terminal-protocol.md). Throws {@link ContainerEngine.NotRunningException} when there is no such running sandbox.
     */
    ExecStream attach(SandboxId id, String name);
}
