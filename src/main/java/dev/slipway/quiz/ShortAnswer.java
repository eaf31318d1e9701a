package dev.slipway.quiz;

import java.util.List;

/**
 * A word or a line to type.
 *
 * @param accepted in the order of the file; the first that matches counts. At least one has weight 1
 * @param caseSensitive whether case matters; set by a directive, since GIFT has no syntax for it
 */
public record ShortAnswer(Stem stem, List<AcceptedText> accepted, boolean caseSensitive) implements Question {

    public ShortAnswer {
        accepted = List.copyOf(accepted);
        if (accepted.isEmpty()) {
            throw new IllegalArgumentException("question " + stem.name() + " accepts nothing");
        }
    }
}
