/**
 * Quizzes as pages. For students {@code QuizResource}, with {@code QuizForm} between a paper and the fields of a form, and {@code ShownVerdict}
 * for what is graded; for instructors {@code InstructorQuizResource}, {@code MarkingResource}, {@code RegradeResource} and {@code StatisticsResource}.
 */
@NullMarked
package dev.slipway.quiz.web;

import org.jspecify.annotations.NullMarked;
