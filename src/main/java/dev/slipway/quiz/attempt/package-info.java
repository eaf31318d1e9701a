/**
 * An attempt at a quiz, from its start to its grade and beyond. Pure: time comes in as an {@link java.time.Instant}, what
 * happens comes out as a new value or as a refusal in words.
 *
 * <ul>
 *   <li><b>Rules.</b> {@link dev.slipway.quiz.attempt.QuizSettings}, from the file {@code quiz.yml} beside
 *       {@code quiz.gift} through {@link dev.slipway.quiz.attempt.QuizSettingsReader}.
 *   <li><b>What there is to ask.</b> {@link dev.slipway.quiz.attempt.QuizRevision}: questions and rules as they were for a while, each question
 *       with its {@link dev.slipway.quiz.attempt.QuestionVersion}. {@link dev.slipway.quiz.attempt.OfferedQuiz}: the edition of now, at its place.
 *   <li><b>What is asked.</b> {@link dev.slipway.quiz.attempt.Paper}: drawn and shuffled by the attempt's seed, and frozen.
 *   <li><b>The attempt.</b> {@link dev.slipway.quiz.attempt.Attempt}, sealed: in progress, submitted, graded.
 *   <li><b>What counts.</b> {@link dev.slipway.quiz.attempt.Result} over a student's attempts.
 *   <li><b>Grading anew.</b> {@link dev.slipway.quiz.attempt.Regrade}.
 *   <li><b>Ports.</b> {@link dev.slipway.quiz.attempt.QuizCatalog} finds quizzes, {@link dev.slipway.quiz.attempt.LabEnvironment} looks into engines.
 * </ul>
 */
@NullMarked
package dev.slipway.quiz.attempt;

import org.jspecify.annotations.NullMarked;
