/**
 * Attempts at quizzes in the database. {@link dev.slipway.quiz.store.Attempts} is what students do, {@link dev.slipway.quiz.store.Marking}
 * what instructors do, with {@link dev.slipway.quiz.store.Audit} beside it; {@code KeptAttempts} and {@code ClassAttempts} are for looking.
 * {@code AttemptRows} translates between rows and {@link dev.slipway.quiz.attempt.Attempt}s, {@code QuizRevisions} keeps what they were asked,
 * {@code StoredJson} is the format of the columns. {@code Deadlines} submits what is due.
 */
@NullMarked
package dev.slipway.quiz.store;

import org.jspecify.annotations.NullMarked;
