package dev.slipway.quiz;

import java.util.List;

/**
 * Items to be put into their order. It is answered with {@link Answer.Ordered}.
 *
 * @param items in the right order, two at least
 */
public record Ordering(Stem stem, OrderingRule rule, List<RichText> items) implements Question {

    public Ordering {
        items = List.copyOf(items);
        if (items.size() < 2) {
            throw new IllegalArgumentException("question " + stem.name() + " has fewer than two items to order");
        }
    }
}
