package dev.slipway.quiz;

import java.util.List;

/** What a student gave for one question. Plain fields, so that it can be stored as JSON and graded again later. */
public sealed interface Answer {

    /** Nothing was given; also what {@link Grader} assumes for a question without an answer. */
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

    /** For {@link ShortAnswer}, {@link Numerical} and {@link Essay}, as typed. */
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

    /** Nothing was given. */
    record Blank() implements Answer {}

    /** Whether nothing was given, in whatever form. */
    default boolean givesNothing() {
        return switch (this) {
            case Chosen chosen -> chosen.options().isEmpty();
            case Text typed -> typed.text().isBlank();
            case Paired paired -> paired.choices().stream().allMatch(choice -> choice == Paired.NOT_CHOSEN);
            case Blank blank -> true;
        };
    }
}
