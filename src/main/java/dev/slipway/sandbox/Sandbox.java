package dev.slipway.sandbox;

import java.time.Instant;
import java.util.UUID;

/**
 * One student's sandbox as it is known now.
 *
 * @param owner    the id of the student's account
 * @param usedAt   when it was last used, as far as that is noted; {@link Sandboxes} knows it to the second
 * @param extended until then it counts as used; the student asked for it
 */
public record Sandbox(SandboxId id, UUID owner, SandboxState state, Instant usedAt, Instant extended) {

    /** One that was used just now and was not extended. */
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
