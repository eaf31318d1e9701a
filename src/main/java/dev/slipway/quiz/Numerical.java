package dev.slipway.quiz;

import java.util.List;

/**
 * A number to type.
 *
 * @param accepted in the order of the file, of which the first that holds the number counts; one at least has weight 1
 * @param otherwise feedback for every other number; may be empty
 */
public record Numerical(Stem stem, List<AcceptedNumber> accepted, RichText otherwise) implements Question {

    public Numerical {
        accepted = List.copyOf(accepted);
        if (accepted.isEmpty()) {
            throw new IllegalArgumentException("question " + stem.name() + " accepts no number");
        }
    }
}
