package dev.slipway.quiz;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an order is graded: the grading types of Moodle's ordering question, under their names in GIFT and XML. */
public enum OrderingRule {
    /** Full points for the right order, otherwise none. */
    ALL_OR_NOTHING("the order is right as a whole, or counts nothing"),
    /** Each item in its right position counts. */
    ABSOLUTE_POSITION("in the right place"),
    /** Each item followed by the right one counts, except the last. Moodle's default. */
    RELATIVE_NEXT_EXCLUDE_LAST("followed by the right one"),
    /** Each item followed by the right one counts, and the last if it is last. */
    RELATIVE_NEXT_INCLUDE_LAST("followed by the right one, or rightly last"),
    /** Each item's right neighbors count. */
    RELATIVE_ONE_PREVIOUS_AND_NEXT("right neighbours"),
    /** For each item, all items that are rightly before and after it count. */
    RELATIVE_ALL_PREVIOUS_AND_NEXT("pairs in the right sequence, counted from both sides"),
    /** The longest subsequence in the right order counts. */
    LONGEST_ORDERED_SUBSET("in the right sequence, others between them or not"),
    /** The longest run of items that follow each other counts. */
    LONGEST_CONTIGUOUS_SUBSET("in the right sequence without a gap"),
    /** Each item counts by how near it is to its right position. */
    RELATIVE_TO_CORRECT("steps that the items are near to their places");

    private final String counted;

    OrderingRule(String counted) {
        this.counted = counted;
    }

    /** What is counted: the words after "2 of 4" in a sentence for the student. */
    public String counted() {
        return counted;
    }

    /** The rule with this name in Moodle, or with a short name that Moodle's importer accepts. */
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
