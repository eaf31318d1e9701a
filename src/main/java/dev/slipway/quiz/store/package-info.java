/** Attempts at quizzes in the database, with the verdict frozen as it was given. */
@NullMarked
package dev.slipway.quiz.store;

import org.jspecify.annotations.NullMarked;
