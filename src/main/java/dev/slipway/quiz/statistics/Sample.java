package dev.slipway.quiz.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Sample statistics. */
final class Sample {

    /** A smaller spread is a floating-point error between equal numbers. */
    private static final double HARDLY_ANY = 1e-12;

    private Sample() {}

    /** 0 for no numbers. */
    static double mean(double[] numbers) {
        return Arrays.stream(numbers).average().orElse(0);
    }

    /** The middle one, or the mean of the middle two; 0 for no numbers. */
    static double median(double[] numbers) {
        double[] sorted = sorted(numbers);
        int n = sorted.length;
        return n == 0 ? 0 : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    /** Divided by n − 1; 0 for fewer than two numbers. */
    static double variance(double[] numbers) {
        return covariance(numbers, numbers);
    }

    static double deviation(double[] numbers) {
        return Math.sqrt(variance(numbers));
    }

    /** Divided by n − 1; 0 for fewer than two pairs. */
    static double covariance(double[] x, double[] y) {
        double meanOfX = mean(x);
        double meanOfY = mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanOfX) * (y[i] - meanOfY);
        }
        return x.length < 2 ? 0 : sum / (x.length - 1);
    }

    /** Pearson's correlation; empty if either does not vary. */
    static OptionalDouble correlation(double[] x, double[] y) {
        double spread = Math.sqrt(variance(x) * variance(y));
        return spread < HARDLY_ANY ? OptionalDouble.empty() : OptionalDouble.of(covariance(x, y) / spread);
    }

    /** The maximum covariance of these numbers: that of both lists sorted. */
    static double greatestCovariance(double[] x, double[] y) {
        return covariance(sorted(x), sorted(y));
    }

    static double[] sorted(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    static boolean hardlyAny(double number) {
        return Math.abs(number) < HARDLY_ANY;
    }
}
