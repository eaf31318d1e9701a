/**
 * What a student has to do, and how it is seen that they did.
 *
 * <p>A {@link dev.slipway.task.Task} holds {@linkplain dev.slipway.task.Assertion assertions} about the student's engine;
 * each looks at it through a {@link dev.slipway.task.Probe} and says in a sentence what it found and what it expected.
 * {@link dev.slipway.task.TaskParser} reads tasks from lessons. {@code .probe} looks into a real sandbox, {@code .store}
 * remembers what was done, {@code .web} tells the page.
 */
@NullMarked
package dev.slipway.task;

import org.jspecify.annotations.NullMarked;
