package dev.slipway.quiz;

import java.util.List;

/**
 * Items to put in order. The answer is an {@link Answer.Ordered}.
 *
 * @param items in the right order, at least two
 */
public record Ordering(Stem stem, OrderingRule rule, List<RichText> items) implements Question {

    public Ordering {
        items = List.copyOf(items);
        if (items.size() < 2) {
            throw new IllegalArgumentException("question " + stem.name() + " has fewer than two items to order");
        }
    }
}
