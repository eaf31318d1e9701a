package dev.slipway.quiz;

import dev.slipway.authoring.SourcePosition;
import java.util.List;

/**
 * A question, of a GIFT kind or one of Slipway's own. Its lists are in the order of the file: an {@link Answer}
 * refers to their indices, whatever order the page showed.
 */
public sealed interface Question
        permits Description,
                Essay,
                Numerical,
                MultipleChoice,
                TrueFalse,
                ShortAnswer,
                Matching,
                Ordering,
                Command,
                Lab {

    Stem stem();

    default String name() {
        return stem().name();
    }

    default RichText text() {
        return stem().text();
    }

    default RichText generalFeedback() {
        return stem().generalFeedback();
    }

    default String category() {
        return stem().category();
    }

    default List<String> tags() {
        return stem().tags();
    }

    default SourcePosition position() {
        return stem().position();
    }

    /** Whether the text contains {@link Stem#GAP} as the position of the answer. */
    default boolean hasGap() {
        return stem().hasGap();
    }

    /** Whether there is something to answer: true for all but {@link Description}. */
    default boolean asksSomething() {
        return !(this instanceof Description);
    }
}
