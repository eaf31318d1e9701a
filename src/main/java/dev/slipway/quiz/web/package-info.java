/** Quizzes as forms, and their graded attempts as pages. */
@NullMarked
package dev.slipway.quiz.web;

import org.jspecify.annotations.NullMarked;
