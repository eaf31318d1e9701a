package dev.slipway.classroom.store;

import dev.slipway.classroom.Membership;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** An account's membership in a class as it is stored. */
@Entity
@Table(name = "membership")
@IdClass(MembershipRow.Key.class)
public class MembershipRow extends PanacheEntityBase {

    /** The primary key. */
    public record Key(UUID classroomId, UUID accountId) implements Serializable {}

    @Id
    @Column(name = "classroom_id")
    public UUID classroomId;

    @Id
    @Column(name = "account_id")
    public UUID accountId;

    @Column(name = "joined_at")
    public Instant joinedAt;

    static MembershipRow of(Membership membership) {
        MembershipRow row = new MembershipRow();
        row.classroomId = membership.classroom();
        row.accountId = membership.account();
        row.joinedAt = membership.joinedAt();
        return row;
    }
}
