package dev.slipway.quiz;

import java.util.List;

/**
 * Options to choose from.
 *
 * @param single whether only one option can be chosen (radio buttons) or several (check boxes)
 * @param options at least two; one of weight 1 if {@code single}, otherwise the positive weights add up to 1
 */
public record MultipleChoice(Stem stem, boolean single, List<Option> options) implements Question {

    public MultipleChoice {
        options = List.copyOf(options);
        if (options.size() < 2) {
            throw new IllegalArgumentException("question " + stem.name() + " has fewer than two options");
        }
    }
}
