package dev.slipway.quiz.store;

import dev.slipway.authoring.LessonKey;
import dev.slipway.quiz.attempt.AuditEntry;
import dev.slipway.quiz.attempt.AuditEntry.Act;
import dev.slipway.quiz.attempt.MarkChange;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An action of an instructor on a quiz. Rows are added and never changed. */
@Entity
@Table(name = "quiz_audit")
public class AuditRow extends PanacheEntityBase {

    private static final int MAX_REASON = 1_000;
    private static final int MAX_SUBJECT = 400;

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
    /** What was changed, in words. */
    public String subject;

    public String reason;
    /** The old value in words, like {@link #became}. */
    public String was;

    public String became;
    /** JSON: attempt id to {@link MarkChange}; null if no marks were changed. */
    public @Nullable String changes;
    /** The row of the regrade that this one undid. */
    public @Nullable UUID undoes;

    /** The newest first. */
    static List<AuditRow> of(LessonKey lesson) {
        return list("course = ?1 and lesson = ?2 order by happenedAt desc", lesson.course(), lesson.lesson());
    }

    /** Cuts reasons and subjects that are too long. */
    static AuditRow of(AuditEntry entry) {
        AuditRow row = new AuditRow();
        row.id = entry.id();
        row.course = entry.lesson().course();
        row.lesson = entry.lesson().lesson();
        row.happenedAt = entry.at();
        row.actor = entry.actor();
        row.act = entry.act();
        row.subject = cut(entry.subject(), MAX_SUBJECT);
        row.reason = cut(entry.reason(), MAX_REASON);
        row.was = entry.was();
        row.became = entry.became();
        row.changes = entry.act().changesMarks() ? AttemptJson.changes(entry.changes()) : null;
        row.undoes = entry.undoes().orElse(null);
        return row;
    }

    private static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max - 1) + "…";
    }

    AuditEntry entry() {
        return new AuditEntry(
                id,
                new LessonKey(course, lesson),
                happenedAt,
                actor,
                reason,
                act,
                subject,
                was,
                became,
                changes == null ? Map.of() : AttemptJson.changes(changes),
                Optional.ofNullable(undoes));
    }
}
