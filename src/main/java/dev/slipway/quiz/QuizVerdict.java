package dev.slipway.quiz;

import dev.slipway.quiz.QuestionVerdict.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How an attempt at a quiz was graded. Every question counts one point; descriptions count none.
 *
 * @param quiz its id
 * @param questions the verdicts that count, in the order of the file
 * @param points the sum of the fractions, 3 decimals, half up: three thirds are one
 * @param outOf how many points there were to get
 * @param percent {@code points} of {@code outOf}, 2 decimals, rounded down, so that it never shows a pass mark that was
 *     not reached; 0 if there is nothing to get
 * @param passed whether the pass mark is reached already; never if there is nothing to get
 * @param pending how many questions wait for a person; they count 0 until then
 */
public record QuizVerdict(
        String quiz,
        List<QuestionVerdict> questions,
        BigDecimal points,
        int outOf,
        BigDecimal percent,
        boolean passed,
        int pending) {

    private static final int POINTS_DECIMALS = 3;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public QuizVerdict {
        questions = List.copyOf(questions);
    }

    /** Adds up. Use it again after a question was graded by hand. */
    public static QuizVerdict of(Quiz quiz, List<QuestionVerdict> verdicts) {
        return of(quiz.id(), quiz.passPercent(), verdicts);
    }

    /** The same for a quiz of which no more is known. */
    public static QuizVerdict of(String quiz, int passPercent, List<QuestionVerdict> verdicts) {
        List<QuestionVerdict> counted =
                verdicts.stream().filter(one -> one.state() != State.NOT_ASKED).toList();
        int outOf = counted.size();
        BigDecimal points = counted.stream()
                .map(QuestionVerdict::fraction)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(POINTS_DECIMALS, RoundingMode.HALF_UP);
        BigDecimal percent = points.multiply(HUNDRED).divide(new BigDecimal(Math.max(1, outOf)), 2, RoundingMode.DOWN);
        boolean passed = outOf > 0 && percent.compareTo(new BigDecimal(passPercent)) >= 0;
        int pending = (int) counted.stream()
                .filter(one -> one.state() == State.NEEDS_GRADING)
                .count();
        return new QuizVerdict(quiz, counted, points, outOf, percent, passed, pending);
    }
}
