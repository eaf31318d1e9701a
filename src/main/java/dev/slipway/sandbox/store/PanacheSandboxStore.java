package dev.slipway.sandbox.store;

import dev.slipway.sandbox.Sandbox;
import dev.slipway.sandbox.SandboxId;
import dev.slipway.sandbox.SandboxState;
import dev.slipway.sandbox.SandboxState.Active;
import dev.slipway.sandbox.SandboxState.Ended;
import dev.slipway.sandbox.SandboxState.Hibernated;
import dev.slipway.sandbox.SandboxState.Idle;
import dev.slipway.sandbox.SandboxState.Paused;
import dev.slipway.sandbox.SandboxState.Queued;
import dev.slipway.sandbox.SandboxState.Ready;
import dev.slipway.sandbox.SandboxState.Resuming;
import dev.slipway.sandbox.SandboxState.Warming;
import dev.slipway.sandbox.SandboxStore;
import dev.slipway.sandbox.StopReason;
import dev.slipway.sandbox.store.SandboxRow.State;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The store of sandboxes, each call is a transaction of its own, because sandboxes also change outside requests. */
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
        row.usedAt = sandbox.usedAt();
        row.extended = sandbox.extended();
        row.kept = sandbox.state() instanceof Queued queued && queued.kept();
        row.reason = null;
        row.state = switch (sandbox.state()) {
            case Queued s -> State.QUEUED;
            case Warming s -> State.WARMING;
            case Ready s -> State.READY;
            case Active s -> State.ACTIVE;
            case Idle s -> State.IDLE;
            case Paused s -> State.PAUSED;
            case Hibernated s -> {
                row.reason = s.reason();
                yield State.HIBERNATED;
            }
            case Resuming s -> State.RESUMING;
            case Ended s -> {
                row.reason = s.reason();
                yield State.ENDED;
            }
        };
        if (isNew) {
            row.persist();
        }
    }

    @Override
    public Optional<Sandbox> ofOwner(UUID owner) {
        return QuarkusTransaction.requiringNew()
                .call(() -> SandboxRow.<SandboxRow>find("owner", owner)
                        .firstResultOptional()
                        .map(PanacheSandboxStore::read));
    }

    @Override
    public List<Sandbox> all() {
        return QuarkusTransaction.requiringNew()
                .call(() -> SandboxRow.<SandboxRow>listAll().stream()
                        .map(PanacheSandboxStore::read)
                        .toList());
    }

    private static Sandbox read(SandboxRow row) {
        StopReason reason = row.reason == null ? StopReason.ENGINE_LOST_IT : row.reason;
        SandboxState state = switch (row.state) {
            case QUEUED -> new Queued(row.since, row.kept);
            case WARMING -> new Warming(row.since);
            case READY -> new Ready(row.since);
            case ACTIVE -> new Active(row.since);
            case IDLE -> new Idle(row.since);
            case PAUSED -> new Paused(row.since);
            case HIBERNATED -> new Hibernated(row.since, reason);
            case RESUMING -> new Resuming(row.since);
            case ENDED -> new Ended(row.since, reason);
        };
        return new Sandbox(new SandboxId(row.id), row.owner, state, row.usedAt, row.extended);
    }
}
