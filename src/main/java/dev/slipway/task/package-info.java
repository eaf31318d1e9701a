/**
 * Tasks: what a student has to do, and how that is checked.
 *
 * <p>A {@link dev.slipway.task.Task} holds {@linkplain dev.slipway.task.Assertion assertions} about the student's
 * engine; each looks at the engine through a {@link dev.slipway.task.Probe} and says in a sentence what it found and
 * what it expected. {@link dev.slipway.task.TaskParser} reads tasks from lessons. {@code .sandbox} inspects a real
 * sandbox.
 */
@NullMarked
package dev.slipway.task;

import org.jspecify.annotations.NullMarked;
