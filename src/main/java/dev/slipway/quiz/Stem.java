package dev.slipway.quiz;

import dev.slipway.authoring.SourcePosition;
import java.util.List;

/**
 * The parts that every kind of question has.
 *
 * <p>GIFT's <i>missing word</i> (text after the closing brace) is not a kind of question but a position for the
 * answer: Moodle allows it with every kind, and grades it like that kind. So it is a property of the text: the text
 * contains {@link #GAP} at that position. A page may put the input there or below.
 *
 * @param name identifies the question in the gradebook; unique in its file, at most 255 characters
 * @param text the question; not empty
 * @param hasGap whether {@code text} contains {@link #GAP} as the position of the answer
 * @param generalFeedback shown to everyone who answered; may be empty
 * @param category the path of the last {@code $CATEGORY:} above, or empty
 * @param tags the author's keywords for the question, in the order of the file
 * @param position the first line of the question
 */
public record Stem(
        String name,
        RichText text,
        boolean hasGap,
        RichText generalFeedback,
        String category,
        List<String> tags,
        SourcePosition position) {

    /** The blank of a missing-word question, the same as Moodle's. */
    public static final String GAP = "_____";

    /** The limit of Moodle, and of Slipway's database column. */
    public static final int MAX_NAME_LENGTH = 255;

    public Stem {
        tags = List.copyOf(tags);
        if (name.isBlank() || name.length() > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException(
                    "name has " + name.length() + " characters, needs 1 to " + MAX_NAME_LENGTH);
        }
        if (!text.hasText()) {
            throw new IllegalArgumentException("question " + name + " has no text");
        }
        if (hasGap && !text.source().contains(GAP)) {
            throw new IllegalArgumentException("question " + name + " has no " + GAP + " in its text");
        }
    }
}
