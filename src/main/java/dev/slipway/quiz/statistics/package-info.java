/**
 * What a class's attempts say about a quiz and its questions: {@link dev.slipway.quiz.statistics.QuizStatistics} over
 * {@link dev.slipway.quiz.statistics.MarkedAttempt}s. Pure numbers in, pure numbers out; {@code double} throughout, since
 * nobody's points come of it.
 *
 * <p>The definitions are those of Moodle's quiz statistics report (docs.moodle.org/dev/Quiz_statistics_calculations),
 * which has them from the classical theory of tests; docs/quizzes.md writes the formulas out. All variances and
 * covariances are those of samples, divided by n − 1.
 */
@NullMarked
package dev.slipway.quiz.statistics;

import org.jspecify.annotations.NullMarked;
