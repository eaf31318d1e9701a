package dev.slipway.lesson.sandbox;

import dev.slipway.lesson.StudentSandboxes;
import dev.slipway.sandbox.Sandbox;
import dev.slipway.sandbox.Sandboxes;
import dev.slipway.sandbox.WarmPool;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** {@link StudentSandboxes} over the sandboxes of this Slipway. */
public final class OwnedSandboxes implements StudentSandboxes {

    private final Sandboxes sandboxes;
    private final WarmPool pool;

    public OwnedSandboxes(Sandboxes sandboxes, WarmPool pool) {
        this.sandboxes = sandboxes;
        this.pool = pool;
    }

    @Override
    public Optional<Sandbox> ofOwner(UUID student) {
        return sandboxes.ofOwner(student);
    }

    @Override
    public void start(UUID student) {
        sandboxes.start(student);
    }

    @Override
    public void touch(UUID student) {
        sandboxes.touch(student);
    }

    @Override
    public Runnable onChange(Consumer<Sandbox> listener) {
        return sandboxes.onChange(listener);
    }

    @Override
    public void expect(int students) {
        pool.expect(students);
    }
}
