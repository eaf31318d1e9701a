package dev.slipway.quiz;

import java.util.List;

/**
 * A word or a line to type.
 *
 * @param accepted in the order of the file, of which the first that matches counts; one at least has weight 1
 * @param caseSensitive whether upper and lower case differ; GIFT alone has no way to say so, our mark has
 */
public record ShortAnswer(Stem stem, List<AcceptedText> accepted, boolean caseSensitive) implements Question {

    public ShortAnswer {
        accepted = List.copyOf(accepted);
        if (accepted.isEmpty()) {
            throw new IllegalArgumentException("question " + stem.name() + " accepts nothing");
        }
    }
}
