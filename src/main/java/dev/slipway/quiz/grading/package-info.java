/**
 * Grading. {@link dev.slipway.quiz.grading.Grader} turns a question and an answer into a
 * {@link dev.slipway.quiz.QuestionVerdict}, and a whole quiz into a {@link dev.slipway.quiz.QuizVerdict}. Each kind of
 * question has its rule in a class of its own, such as {@code ChoiceGrading}.
 * {@link dev.slipway.quiz.grading.Penalty} computes what wrong tries cost.
 */
@NullMarked
package dev.slipway.quiz.grading;

import org.jspecify.annotations.NullMarked;
