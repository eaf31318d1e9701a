/** Wires the services of lessons to their ports, and offers the quizzes of lessons to {@code quiz}. */
@NullMarked
package dev.slipway.lesson.runtime;

import org.jspecify.annotations.NullMarked;
