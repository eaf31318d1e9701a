package dev.slipway.quiz;

import java.util.List;

/**
 * Left-hand sides, each to be paired with one of the choices.
 *
 * @param pairs at least one, in the order of the file
 * @param choices the distinct right-hand sides in the order of their first appearance, at least two; some may belong
 *     to no pair (distractors), some to several
 */
public record Matching(Stem stem, List<Pair> pairs, List<String> choices) implements Question {

    /**
     * @param left the left-hand side
     * @param choice index in {@link Matching#choices} of the right partner
     */
    public record Pair(RichText left, int choice) {}

    public Matching {
        pairs = List.copyOf(pairs);
        choices = List.copyOf(choices);
        if (pairs.isEmpty() || choices.size() < 2) {
            throw new IllegalArgumentException("question " + stem.name() + " has nothing to match");
        }
        for (Pair pair : pairs) {
            if (pair.choice() < 0 || pair.choice() >= choices.size()) {
                throw new IllegalArgumentException(
                        "choice " + pair.choice() + " of " + stem.name() + " does not exist");
            }
        }
    }
}
