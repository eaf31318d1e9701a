package dev.slipway.sandbox.store;

import dev.slipway.sandbox.StopReason;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code sandbox}. */
@Entity
@Table(name = "sandbox")
public class SandboxRow extends PanacheEntityBase {

    /** The states as stored; {@link dev.slipway.sandbox.SandboxState} is what the code works with. */
    enum State {
        QUEUED,
        WARMING,
        READY,
        ACTIVE,
        IDLE,
        PAUSED,
        HIBERNATED,
        RESUMING,
        ENDED
    }

    @Id
    public UUID id;

    public UUID owner;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    public State state;

    public Instant since;

    @Enumerated(EnumType.STRING)
    @Column(length = 40)
    public @Nullable StopReason reason;

    /** For a queued sandbox: whether it has a volume from before. */
    public boolean kept;

    @Column(name = "used_at")
    public Instant usedAt;

    public Instant extended;
}
