package dev.slipway.quiz.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that an instructor did to a quiz. Rows are added and never changed. */
@Entity
@Table(name = "quiz_audit")
public class AuditRow extends PanacheEntityBase {

    /** What was done. */
    public enum Act {
        EXTENSION("more time"),
        MARK("mark by hand"),
        ESSAY("essay graded"),
        REGRADE("regraded"),
        UNDO("regrade taken back");

        private final String words;

        Act(String words) {
            this.words = words;
        }

        /** For the page. */
        public String words() {
            return words;
        }
    }

    @Id
    public UUID id;

    public String course;
    public String lesson;

    @Column(name = "happened_at")
    public Instant happenedAt;
    /** Account name of the instructor. */
    public String actor;

    @Enumerated(EnumType.STRING)
    public Act act;
    /** What it was done to, in words. */
    public String subject;

    public String reason;
    /** In words, as {@link #became}. */
    public String was;

    public String became;
    /** JSON: id of attempt to {@link AttemptJson.Change}; null where no marks were changed. */
    public @Nullable String changes;
    /** The row of the regrade that this one took back. */
    public @Nullable UUID undoes;

    /** The newest first. */
    static List<AuditRow> of(String course, String lesson) {
        return list("course = ?1 and lesson = ?2 order by happenedAt desc", course, lesson);
    }
}
