package dev.slipway.sandbox;

import java.util.UUID;

/** One student's sandbox as it is known now. {@code owner} is the id of the student's account. */
public record Sandbox(SandboxId id, UUID owner, SandboxState state) {

    public Sandbox with(SandboxState next) {
        return new Sandbox(id, owner, next);
    }

    public boolean isRunning() {
        return state instanceof SandboxState.Running;
    }
}
