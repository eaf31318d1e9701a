package dev.slipway.classroom.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An account's membership in a class. */
@Entity
@Table(name = "membership")
@IdClass(Membership.Key.class)
public class Membership extends PanacheEntityBase {

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

    public static List<Membership> of(UUID classroom) {
        return list("classroomId", classroom);
    }

    public static void create(UUID classroom, UUID account, Instant now) {
        Membership membership = new Membership();
        membership.classroomId = classroom;
        membership.accountId = account;
        membership.joinedAt = now;
        membership.persist();
    }
}
