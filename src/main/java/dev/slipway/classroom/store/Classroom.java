package dev.slipway.classroom.store;

import dev.slipway.classroom.JoinCode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A class of students. */
@Entity
@Table(name = "classroom")
public class Classroom extends PanacheEntityBase {

    @Id
    public UUID id;

    public String name;

    /** The code with which students join. */
    public String code;

    @Column(name = "created_at")
    public Instant createdAt;

    public static Optional<Classroom> withCode(String typed) {
        return find("code", JoinCode.normal(typed)).firstResultOptional();
    }

    public static Classroom create(String name, Instant now) {
        Classroom room = new Classroom();
        room.id = UUID.randomUUID();
        room.name = name;
        room.code = JoinCode.fresh();
        room.createdAt = now;
        room.persist();
        return room;
    }
}
