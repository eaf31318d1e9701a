package dev.slipway.quiz;

import java.util.List;

/**
 * A number to type.
 *
 * @param accepted in the order of the file; the first that contains the number counts. At least one has weight 1
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
