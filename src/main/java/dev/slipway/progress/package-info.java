/**
 * How far students are: which lessons they opened, which tasks they have done, how long it took them and with how much help, and the
 * certificate that follows.
 *
 * <p>{@link dev.slipway.progress.CompletedTasks}, {@link dev.slipway.progress.Visits}, {@link dev.slipway.progress.TimeSpent} and
 * {@link dev.slipway.progress.OpenedHelp} decide what is recorded; {@link dev.slipway.progress.ProgressReader} decides what counts of it
 * for a {@link dev.slipway.progress.LessonProgress}. All of them work over the port {@link dev.slipway.progress.ProgressStore}. Quiz attempts are recorded by {@code quiz} and only read here.
 */
@NullMarked
package dev.slipway.progress;

import org.jspecify.annotations.NullMarked;
