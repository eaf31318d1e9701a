package dev.slipway.quiz.attempt;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A graded question as shown to the student. All texts except those of parts are HTML. Attempts from before revisions
 * existed are stored in this form, so the field names are a stored format.
 *
 * @param state {@code CORRECT}, {@code PARTIAL}, {@code WRONG}, {@code UNANSWERED}, {@code NEEDS_GRADING}
 * @param given what the student answered
 * @param explanation a summary of the verdict; null in older attempts
 */
public record ShownQuestion(
        String name,
        String text,
        String state,
        String points,
        String given,
        String rightAnswer,
        @Nullable String explanation,
        List<String> feedback,
        List<ShownPart> parts) {

    /** The points for a part of the answer, and the reason. */
    public record ShownPart(String text, String points, String why) {}
}
