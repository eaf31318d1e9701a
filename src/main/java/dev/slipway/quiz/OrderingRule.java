package dev.slipway.quiz;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What counts in an order: the grading types of Moodle's ordering question, under their names in GIFT and XML. */
public enum OrderingRule {
    /** Everything right or nothing. */
    ALL_OR_NOTHING("the order is right as a whole, or counts nothing"),
    /** Each item at its place. */
    ABSOLUTE_POSITION("in the right place"),
    /** Each item, but the last, followed by the right one. What Moodle takes when none is named. */
    RELATIVE_NEXT_EXCLUDE_LAST("followed by the right one"),
    /** Each item followed by the right one, and the last by none. */
    RELATIVE_NEXT_INCLUDE_LAST("followed by the right one, or rightly last"),
    /** Each item between the right neighbours. */
    RELATIVE_ONE_PREVIOUS_AND_NEXT("right neighbours"),
    /** Each item behind all it belongs behind and before all it belongs before. */
    RELATIVE_ALL_PREVIOUS_AND_NEXT("pairs in the right sequence, counted from both sides"),
    /** As many items as can be kept without moving them. */
    LONGEST_ORDERED_SUBSET("in the right sequence, others between them or not"),
    /** The longest run of items that belong behind one another. */
    LONGEST_CONTIGUOUS_SUBSET("in the right sequence without a gap"),
    /** Each item by how near it is to its place. */
    RELATIVE_TO_CORRECT("steps that the items are near to their places");

    private final String counted;

    OrderingRule(String counted) {
        this.counted = counted;
    }

    /** What is counted, behind "2 of 4" in a sentence to the student. */
    public String counted() {
        return counted;
    }

    /** The rule Moodle calls {@code name}; also by the short names its importer knows. */
    public static Optional<OrderingRule> named(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return switch (upper) {
            case "ABS", "ABSOLUTE" -> Optional.of(ABSOLUTE_POSITION);
            case "REL", "RELATIVE" -> Optional.of(RELATIVE_NEXT_EXCLUDE_LAST);
            default ->
                Arrays.stream(values())
                        .filter(rule -> rule.name().equals(upper))
                        .findFirst();
        };
    }
}
