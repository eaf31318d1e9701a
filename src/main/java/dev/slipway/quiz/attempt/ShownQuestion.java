package dev.slipway.quiz.attempt;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question as the student is shown it after grading; all texts but those of parts are HTML. Attempts from before there
 * were revisions have these stored instead of marks, so the names of the fields are part of the stored format.
 *
 * @param state {@code CORRECT}, {@code PARTIAL}, {@code WRONG}, {@code UNANSWERED}, {@code NEEDS_GRADING}
 * @param given what the student answered
 * @param explanation the verdict in a few words; null in attempts from before there were any
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

    /** What a part of the answer was worth, and why. */
    public record ShownPart(String text, String points, String why) {}
}
