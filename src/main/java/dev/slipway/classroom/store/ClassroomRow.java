package dev.slipway.classroom.store;

import dev.slipway.classroom.Classroom;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A class of students as it is stored. */
@Entity
@Table(name = "classroom")
public class ClassroomRow extends PanacheEntityBase {

    @Id
    public UUID id;

    public String name;

    /** The code with which students join. */
    public String code;

    @Column(name = "created_at")
    public Instant createdAt;

    static ClassroomRow of(Classroom classroom) {
        ClassroomRow row = new ClassroomRow();
        row.id = classroom.id();
        row.name = classroom.name();
        row.code = classroom.code();
        row.createdAt = classroom.createdAt();
        return row;
    }

    Classroom classroom() {
        return new Classroom(id, name, code, createdAt);
    }
}
