/**
 * The pages of quizzes. For students: {@code QuizResource}, with {@code QuizForm} to translate between a paper and
 * the fields of a form, and {@code ShownVerdict} for graded attempts. For instructors:
 * {@code InstructorQuizResource}, {@code MarkingResource}, {@code RegradeResource} and {@code StatisticsResource}.
 */
@NullMarked
package dev.slipway.quiz.web;

import org.jspecify.annotations.NullMarked;
