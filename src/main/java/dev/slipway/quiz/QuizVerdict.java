package dev.slipway.quiz;

import dev.slipway.quiz.QuestionVerdict.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The result of an attempt at a quiz. Every question is worth one point; descriptions are worth none.
 *
 * @param quiz its id
 * @param questions the verdicts that count, in the order of the file
 * @param points the sum of the fractions; 3 decimals, rounded half up, so three thirds are one
 * @param outOf the maximum points
 * @param percent {@code points} of {@code outOf}, 2 decimals, rounded down, so that it never shows a pass mark that
 *     was not reached; 0 if {@code outOf} is 0
 * @param passed whether the pass mark is reached already; false if {@code outOf} is 0
 * @param pending how many questions a person still has to grade; they count 0 until then
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

    /** Adds up verdicts. Call it again after a question was graded by hand. */
    public static QuizVerdict of(Quiz quiz, List<QuestionVerdict> verdicts) {
        return of(quiz.id(), quiz.passPercent(), verdicts);
    }

    /** The same for a quiz of which only id and pass mark are known. */
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
