package dev.slipway.quiz.attempt;

import dev.slipway.authoring.LessonKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that an instructor did to a quiz.
 *
 * @param actor account name of the instructor
 * @param subject what was changed, in words
 * @param was the old value in words, like {@code became}
 * @param changes changes to the marks of attempts, by attempt id
 * @param undoes id of the regrade that this entry undoes
 */
public record AuditEntry(
        UUID id,
        LessonKey lesson,
        Instant at,
        String actor,
        String reason,
        Act act,
        String subject,
        String was,
        String became,
        Map<UUID, MarkChange> changes,
        Optional<UUID> undoes) {

    /** The kind of action. The names are stored. */
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

        public boolean changesMarks() {
            return this != EXTENSION;
        }
    }

    public AuditEntry {
        changes = Map.copyOf(changes);
    }

    boolean isAt(OfferedQuiz quiz) {
        return lesson.equals(quiz.key());
    }
}
