/**
 * Attempts at quizzes in the database: the adapters behind {@link dev.slipway.quiz.attempt.AttemptStore},
 * {@link dev.slipway.quiz.attempt.AttemptQueries} and {@link dev.slipway.quiz.attempt.ClassAttempts}.
 *
 * <p>{@code AttemptRows} translates between rows and {@link dev.slipway.quiz.attempt.StoredAttempt}s.
 * {@code QuizRevisions} stores the questions that attempts were asked. {@code StoredJson} is the format of the JSON
 * columns. Decisions are made by the services in {@link dev.slipway.quiz.attempt}, not here.
 */
@NullMarked
package dev.slipway.quiz.store;

import org.jspecify.annotations.NullMarked;
