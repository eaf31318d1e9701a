/**
 * Statistics of a quiz and its questions: {@link dev.slipway.quiz.statistics.QuizStatistics} of
 * {@link dev.slipway.quiz.statistics.MarkedAttempt}s. Pure functions. They use {@code double}, since nobody's points
 * depend on the result.
 *
 * <p>The definitions are those of Moodle's quiz statistics report (docs.moodle.org/dev/Quiz_statistics_calculations),
 * which are those of classical test theory; docs/quizzes.md has the formulas. All variances and covariances are
 * sample statistics, divided by n − 1.
 */
@NullMarked
package dev.slipway.quiz.statistics;

import org.jspecify.annotations.NullMarked;
