package dev.slipway.quiz;

import dev.slipway.quiz.grading.Grader;
import java.util.List;

/** A student's answer to one question. It has plain fields, so that it can be stored as JSON and graded again later. */
public sealed interface Answer {

    /** No answer; also used by {@link Grader} for a question without an answer. */
    Answer BLANK = new Blank();

    /**
     * For {@link MultipleChoice} and {@link TrueFalse}.
     *
     * @param options indices in the order of the file; kept ascending and without repeats
     */
    record Chosen(List<Integer> options) implements Answer {
        public Chosen {
            options = options.stream().distinct().sorted().toList();
            if (!options.isEmpty() && options.getFirst() < 0) {
                throw new IllegalArgumentException("option " + options.getFirst() + " is below 0");
            }
        }

        public static Chosen of(Integer... options) {
            return new Chosen(List.of(options));
        }
    }

    /** For {@link ShortAnswer}, {@link Numerical}, {@link Command} and {@link Essay}, as typed. */
    record Text(String text) implements Answer {}

    /**
     * For {@link Matching}.
     *
     * @param choices for each pair, in the order of the file, an index in {@link Matching#choices}, or
     *     {@link #NOT_CHOSEN}
     */
    record Paired(List<Integer> choices) implements Answer {
        public static final int NOT_CHOSEN = -1;

        public Paired {
            choices = List.copyOf(choices);
            for (int choice : choices) {
                if (choice < NOT_CHOSEN) {
                    throw new IllegalArgumentException("choice " + choice + " is below " + NOT_CHOSEN);
                }
            }
        }

        public static Paired of(Integer... choices) {
            return new Paired(List.of(choices));
        }
    }

    /**
     * For {@link Ordering}.
     *
     * @param items positions in {@link Ordering#items}, in the order the student gave them; all of them, or none
     */
    record Ordered(List<Integer> items) implements Answer {
        public Ordered {
            items = List.copyOf(items);
        }

        public static Ordered of(Integer... items) {
            return new Ordered(List.of(items));
        }
    }

    /**
     * For {@link Lab}: the findings of the check when the answer was submitted.
     *
     * @param findings in the order of the check
     */
    record Checked(List<Finding> findings) implements Answer {

        /** @param text one sentence for the student */
        public record Finding(boolean passed, String text) {}

        public Checked {
            findings = List.copyOf(findings);
        }
    }

    /** No answer. */
    record Blank() implements Answer {}

    /** Whether the answer is blank, in any form. */
    default boolean givesNothing() {
        return switch (this) {
            case Chosen chosen -> chosen.options().isEmpty();
            case Text typed -> typed.text().isBlank();
            case Paired paired -> paired.choices().stream().allMatch(choice -> choice == Paired.NOT_CHOSEN);
            case Ordered ordered -> ordered.items().isEmpty();
            case Checked checked -> checked.findings().isEmpty();
            case Blank blank -> true;
        };
    }
}
