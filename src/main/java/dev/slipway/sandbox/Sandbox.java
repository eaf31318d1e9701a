package dev.slipway.sandbox;

import java.time.Instant;
import java.util.UUID;

/**
 * One student's sandbox and its current state.
 *
 * @param owner    the id of the student's account
 * @param usedAt   when it was last used, as stored; {@link Sandboxes} knows it exactly
 * @param extended it counts as used until then, because the student extended it
 */
public record Sandbox(SandboxId id, UUID owner, SandboxState state, Instant usedAt, Instant extended) {

    /** A sandbox last used when its state began, and not extended. */
    public static Sandbox of(SandboxId id, UUID owner, SandboxState state) {
        return new Sandbox(id, owner, state, state.since(), state.since());
    }

    public Sandbox with(SandboxState next) {
        return new Sandbox(id, owner, next, usedAt, extended);
    }

    Sandbox usedAt(Instant moment) {
        return new Sandbox(id, owner, state, moment.isAfter(usedAt) ? moment : usedAt, extended);
    }

    Sandbox extendedTo(Instant until) {
        return new Sandbox(id, owner, state, usedAt, until.isAfter(extended) ? until : extended);
    }

    public boolean isRunning() {
        return state.isRunning();
    }
}
