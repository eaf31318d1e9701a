package dev.slipway.sandbox.store;

import dev.slipway.sandbox.Sandbox;
import dev.slipway.sandbox.SandboxId;
import dev.slipway.sandbox.SandboxState;
import dev.slipway.sandbox.SandboxState.Running;
import dev.slipway.sandbox.SandboxState.Starting;
import dev.slipway.sandbox.SandboxState.Stopped;
import dev.slipway.sandbox.SandboxStore;
import dev.slipway.sandbox.StopReason;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The store of sandboxes, each call a transaction of its own: sandboxes change outside requests, too. */
@ApplicationScoped
public class PanacheSandboxStore implements SandboxStore {

    @Override
    public void save(Sandbox sandbox) {
        QuarkusTransaction.requiringNew().run(() -> write(sandbox));
    }

    private static void write(Sandbox sandbox) {
        SandboxRow row = SandboxRow.findById(sandbox.id().value());
        boolean isNew = row == null;
        if (isNew) {
            SandboxRow.delete("owner", sandbox.owner());
            row = new SandboxRow();
            row.id = sandbox.id().value();
            row.owner = sandbox.owner();
        }
        row.since = sandbox.state().since();
        row.state = switch (sandbox.state()) {
            case Starting s -> SandboxRow.State.STARTING;
            case Running s -> SandboxRow.State.RUNNING;
            case Stopped s -> SandboxRow.State.STOPPED;
        };
        row.reason = sandbox.state() instanceof Stopped stopped ? stopped.reason() : null;
        if (isNew) {
            row.persist();
        }
    }

    @Override
    public Optional<Sandbox> ofOwner(UUID owner) {
        return QuarkusTransaction.requiringNew().call(() ->
            SandboxRow.<SandboxRow>find("owner", owner).firstResultOptional().map(PanacheSandboxStore::read));
    }

    @Override
    public List<Sandbox> all() {
        return QuarkusTransaction.requiringNew().call(() ->
            SandboxRow.<SandboxRow>listAll().stream().map(PanacheSandboxStore::read).toList());
    }

    private static Sandbox read(SandboxRow row) {
        SandboxState state = switch (row.state) {
            case STARTING -> new Starting(row.since);
            case RUNNING -> new Running(row.since);
            case STOPPED -> new Stopped(row.since, row.reason == null ? StopReason.ENGINE_LOST_IT : row.reason);
        };
        return new Sandbox(new SandboxId(row.id), row.owner, state);
    }
}
