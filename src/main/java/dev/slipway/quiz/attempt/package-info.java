/**
 * A student's attempt at a quiz, from its start to its grade, and regrading. Pure: services take the time from a
 * {@link java.time.Clock}; everything else is a value. A refusal is a value too, with its reason in words.
 *
 * <ul>
 *   <li><b>Services.</b> {@link dev.slipway.quiz.attempt.QuizAttempts} has the actions of students: begin, save,
 *       check, submit. {@link dev.slipway.quiz.attempt.Marking} has those of instructors: mark, regrade, undo,
 *       extend.
 *   <li><b>Input and result.</b> A page is read completely into a {@link dev.slipway.quiz.attempt.Submission}; a
 *       {@link dev.slipway.quiz.attempt.SubmissionResult} says what happened to it.
 *   <li><b>Rules.</b> {@link dev.slipway.quiz.attempt.QuizSettings}, read from {@code quiz.yml} by
 *       {@link dev.slipway.quiz.attempt.QuizSettingsReader}.
 *   <li><b>Questions.</b> A {@link dev.slipway.quiz.attempt.QuizRevision} holds the questions and rules at one time.
 *       A {@link dev.slipway.quiz.attempt.Paper} holds the questions of one attempt, drawn and shuffled by the
 *       attempt's seed.
 *   <li><b>Attempts.</b> {@link dev.slipway.quiz.attempt.Attempt} is sealed: in progress, submitted, graded.
 *       {@link dev.slipway.quiz.attempt.Result} is what counts of a student's attempts.
 *       {@link dev.slipway.quiz.attempt.Regrade} previews a corrected key.
 *   <li><b>Ports.</b> {@link dev.slipway.quiz.attempt.AttemptStore} stores attempts,
 *       {@link dev.slipway.quiz.attempt.AttemptQueries} and {@link dev.slipway.quiz.attempt.ClassAttempts} read them
 *       for pages, {@link dev.slipway.quiz.attempt.AttemptEvents} announces grades,
 *       {@link dev.slipway.quiz.attempt.QuizCatalog} finds quizzes, {@link dev.slipway.quiz.attempt.LabEnvironment}
 *       checks lab questions in engines.
 * </ul>
 */
@NullMarked
package dev.slipway.quiz.attempt;

import org.jspecify.annotations.NullMarked;
