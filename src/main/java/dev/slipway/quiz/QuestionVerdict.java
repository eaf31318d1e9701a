package dev.slipway.quiz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How one answer was graded, and why.
 *
 * @param question the name of the question
 * @param fraction 0 to 1 of the question's one point, 6 decimals, half up
 * @param feedback the author's texts for this answer, then the general feedback; without empty ones
 * @param rightAnswer as readable text; empty where there is none (essays, descriptions)
 * @param explanation the whole in a few words, as in "2 of 4 pairs right"; may be empty
 * @param parts what the points are made of, in the order of the file
 */
public record QuestionVerdict(
        String question,
        State state,
        BigDecimal fraction,
        List<RichText> feedback,
        String rightAnswer,
        String explanation,
        List<Part> parts) {

    public enum State {
        /** Fraction 1. */
        CORRECT,
        /** Between 0 and 1. */
        PARTIAL,
        /** An answer, but worth 0. */
        WRONG,
        /** No answer, or one that does not fit the question; worth 0. */
        UNANSWERED,
        /** Waits for a person; worth 0 until then. */
        NEEDS_GRADING,
        /** A description: nothing to answer, counts nothing. */
        NOT_ASKED
    }

    /**
     * A contribution to the fraction.
     *
     * @param text what was chosen or typed, or the left side of a pair; readable, one line; may be empty
     * @param points what it adds to the fraction, −1 to 1
     * @param why one line for the student
     * @param reveals whether it says what would have been right
     */
    public record Part(String text, BigDecimal points, String why, boolean reveals) {

        public Part(String text, BigDecimal points, String why) {
            this(text, points, why, false);
        }
    }

    public QuestionVerdict {
        fraction = Fractions.round(fraction);
        Fractions.requireZeroToOne(fraction);
        feedback = feedback.stream().filter(RichText::hasText).toList();
        parts = List.copyOf(parts);
    }

    /** The verdict after a person graded it: for essays, and for keys that were wrong. {@code fraction}: 0 to 1. */
    public QuestionVerdict gradedByHand(BigDecimal fraction, String comment) {
        List<Part> withMark = new ArrayList<>(state == State.NEEDS_GRADING ? List.of() : parts);
        withMark.add(new Part("", fraction, comment));
        return new QuestionVerdict(
                question, stateFor(fraction), fraction, feedback, rightAnswer, explanation, withMark);
    }

    /**
     * The verdict after a person graded an essay by its rubric.
     *
     * @param points for each criterion, in order, 0 to what it is worth
     */
    public QuestionVerdict gradedByRubric(Rubric rubric, List<BigDecimal> points, String comment) {
        Rubric.Marked marked = rubric.mark(points);
        List<Part> all = new ArrayList<>(marked.parts());
        if (!comment.isBlank()) {
            all.add(new Part("", Fractions.ZERO, comment));
        }
        return new QuestionVerdict(
                question,
                stateFor(marked.fraction()),
                marked.fraction(),
                feedback,
                rightAnswer,
                marked.explanation(),
                all);
    }

    /** As it is shown while the right answer must stay hidden: what was given, and whether that was right, but no more. */
    public QuestionVerdict withoutRightAnswer() {
        boolean told =
                parts.stream().anyMatch(part -> part.reveals() && part.why().equals(explanation));
        return new QuestionVerdict(
                question,
                state,
                fraction,
                feedback,
                "",
                told ? "" : explanation,
                parts.stream().filter(part -> !part.reveals()).toList());
    }

    /** With other points than the answer alone is worth, and the reason as one more line. */
    public QuestionVerdict adjusted(BigDecimal points, String why) {
        List<Part> more = new ArrayList<>(parts);
        more.add(new Part("", Fractions.round(points.subtract(fraction)), why));
        return new QuestionVerdict(question, stateFor(points), points, feedback, rightAnswer, explanation, more);
    }

    /** With one more line for the student, which changes no points. */
    public QuestionVerdict explained(String why) {
        List<Part> more = new ArrayList<>(parts);
        more.add(new Part("", Fractions.ZERO, why));
        return new QuestionVerdict(question, state, fraction, feedback, rightAnswer, explanation, more);
    }

    public static State stateFor(BigDecimal fraction) {
        BigDecimal rounded = Fractions.round(fraction);
        if (rounded.signum() <= 0) {
            return State.WRONG;
        }
        return rounded.compareTo(Fractions.ONE) < 0 ? State.PARTIAL : State.CORRECT;
    }

    /** The verdict on an answer whose points are known; they are clamped to 0 to 1. */
    public static QuestionVerdict graded(
            Question question,
            BigDecimal points,
            List<RichText> feedback,
            String rightAnswer,
            String explanation,
            List<Part> parts) {
        BigDecimal fraction = Fractions.clamp(points);
        return new QuestionVerdict(
                question.name(),
                stateFor(fraction),
                fraction,
                withGeneral(question, feedback),
                rightAnswer,
                explanation,
                parts);
    }

    /** A verdict worth 0 for a reason other than a wrong answer. */
    public static QuestionVerdict ungraded(Question question, State state, String rightAnswer, String why) {
        return new QuestionVerdict(
                question.name(),
                state,
                Fractions.ZERO,
                withGeneral(question, List.of()),
                rightAnswer,
                why,
                List.of(new Part("", Fractions.ZERO, why)));
    }

    private static List<RichText> withGeneral(Question question, List<RichText> feedback) {
        List<RichText> all = new ArrayList<>(feedback);
        all.add(question.generalFeedback());
        return all;
    }
}
