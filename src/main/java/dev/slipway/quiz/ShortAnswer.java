package dev.slipway.quiz;

import java.util.List;

/**
 * A word or a line to type. Upper and lower case are the same: GIFT has no way to say otherwise.
 *
 * @param accepted in the order of the file, of which the first that matches counts; one at least has weight 1
 */
public record ShortAnswer(Stem stem, List<AcceptedText> accepted) implements Question {

    public ShortAnswer {
        accepted = List.copyOf(accepted);
        if (accepted.isEmpty()) {
            throw new IllegalArgumentException("question " + stem.name() + " accepts nothing");
        }
    }
}
