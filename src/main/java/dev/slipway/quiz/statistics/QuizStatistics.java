package dev.slipway.quiz.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Statistics of a quiz.
 *
 * @param attempts how many were counted
 * @param mean of the attempts' percentages
 * @param median of the same
 * @param deviation standard deviation of the same
 * @param distribution how many attempts have 0 to below 10 percent, 10 to below 20, and so on; the last includes 100
 * @param reliability empty if it cannot be computed: fewer than two questions, equal totals, or attempts with
 *     different questions
 * @param questions in the order of the quiz
 */
public record QuizStatistics(
        int attempts,
        double mean,
        double median,
        double deviation,
        List<Integer> distribution,
        Optional<Reliability> reliability,
        List<QuestionStatistics> questions) {

    private static final int CLASSES = 10;

    /**
     * Computes the statistics of all given attempts; see {@link MarkedAttempt#firstOnly} for the usual selection.
     * Each question is worth one point.
     */
    public static QuizStatistics of(List<AskedQuestion> questions, List<MarkedAttempt> attempts) {
        double[] percents =
                attempts.stream().mapToDouble(MarkedAttempt::percent).toArray();
        double deviation = Sample.deviation(percents);
        Optional<Reliability> reliability = alpha(questions, attempts).stream()
                .mapToObj(alpha -> Reliability.of(alpha, deviation))
                .findFirst();
        return new QuizStatistics(
                attempts.size(),
                Sample.mean(percents),
                Sample.median(percents),
                deviation,
                distribution(percents),
                reliability,
                questions.stream()
                        .map(question -> QuestionStatistics.of(question, attempts))
                        .toList());
    }

    /** Only if all attempts asked the same questions, since the formula adds up variances of questions. */
    private static OptionalDouble alpha(List<AskedQuestion> questions, List<MarkedAttempt> attempts) {
        if (!attempts.stream()
                .allMatch(attempt -> questions.stream().allMatch(question -> attempt.asked(question.name())))) {
            return OptionalDouble.empty();
        }
        double sumOfVariances = questions.stream()
                .mapToDouble(question -> Sample.variance(attempts.stream()
                        .mapToDouble(attempt -> attempt.fraction(question.name()))
                        .toArray()))
                .sum();
        return Reliability.alpha(
                questions.size(),
                sumOfVariances,
                Sample.variance(
                        attempts.stream().mapToDouble(MarkedAttempt::total).toArray()));
    }

    private static List<Integer> distribution(double[] percents) {
        Integer[] counts = new Integer[CLASSES];
        Arrays.fill(counts, 0);
        for (double percent : percents) {
            counts[Math.clamp((int) (percent / CLASSES + 1e-9), 0, CLASSES - 1)]++;
        }
        return new ArrayList<>(List.of(counts));
    }
}
