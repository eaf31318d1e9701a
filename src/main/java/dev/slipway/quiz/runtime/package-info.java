/** Wires the services of quizzes to their ports, and submits attempts whose deadline has passed. */
@NullMarked
package dev.slipway.quiz.runtime;

import org.jspecify.annotations.NullMarked;
