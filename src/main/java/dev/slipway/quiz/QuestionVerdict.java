package dev.slipway.quiz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How one answer was graded, and why.
 *
 * @param question the name of the question
 * @param fraction 0 to 1, as a fraction of the question's point; 6 decimals, rounded half up
 * @param feedback the author's texts for this answer, then the general feedback; without empty ones
 * @param rightAnswer as readable text; empty where there is none (essays, descriptions)
 * @param explanation a summary such as "2 of 4 pairs right"; may be empty
 * @param parts the contributions to the fraction, in the order of the file
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
        /** Fraction 0 for an answer. */
        WRONG,
        /** No answer, or one that does not fit the question; worth 0. */
        UNANSWERED,
        /** A person has to grade it; worth 0 until then. */
        NEEDS_GRADING,
        /** A description, which has no answer and no points. */
        NOT_ASKED
    }

    /**
     * A contribution to the fraction.
     *
     * @param text what was chosen or typed, or the left side of a pair; readable, one line; may be empty
     * @param points what it adds to the fraction, −1 to 1
     * @param why one line for the student
     * @param reveals whether it reveals the right answer
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

    /**
     * The verdict after a person graded it: for essays, and to correct a wrong answer key. {@code fraction}: 0 to 1.
     */
    public QuestionVerdict gradedByHand(BigDecimal fraction, String comment) {
        List<Part> withMark = new ArrayList<>(state == State.NEEDS_GRADING ? List.of() : parts);
        withMark.add(new Part("", fraction, comment));
        return new QuestionVerdict(
                question, stateFor(fraction), fraction, feedback, rightAnswer, explanation, withMark);
    }

    /**
     * The verdict after a person graded an essay by its rubric.
     *
     * @param points for each criterion, in order, from 0 to the criterion's points
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

    /** The verdict without the right answer: it only shows what the student answered and whether that was right. */
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

    /** The verdict with other points, and the reason as an additional line. */
    public QuestionVerdict adjusted(BigDecimal points, String why) {
        List<Part> more = new ArrayList<>(parts);
        more.add(new Part("", Fractions.round(points.subtract(fraction)), why));
        return new QuestionVerdict(question, stateFor(points), points, feedback, rightAnswer, explanation, more);
    }

    /** The verdict with an additional line for the student and unchanged points. */
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

    /** The verdict on an answer with known points, which are clamped to 0 to 1. */
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
