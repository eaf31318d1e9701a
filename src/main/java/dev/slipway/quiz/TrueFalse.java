package dev.slipway.quiz;

/**
 * A statement that is true or false. The answer is an {@link Answer.Chosen} with {@link #TRUE} or {@link #FALSE}.
 *
 * @param right whether the statement is true
 * @param whenWrong feedback for those who got it wrong; may be empty
 * @param whenRight feedback for those who got it right; may be empty
 */
public record TrueFalse(Stem stem, boolean right, RichText whenWrong, RichText whenRight) implements Question {

    /** The index for "true". */
    public static final int TRUE = 0;

    /** The index for "false". */
    public static final int FALSE = 1;

    /** The index of the right answer. */
    public int rightIndex() {
        return right ? TRUE : FALSE;
    }
}
