/**
 * Students' progress: lessons opened, tasks done, time spent, help used, and the certificate at the end.
 *
 * <p>{@link dev.slipway.progress.CompletedTasks}, {@link dev.slipway.progress.Visits},
 * {@link dev.slipway.progress.TimeSpent} and {@link dev.slipway.progress.OpenedHelp} decide what is recorded.
 * {@link dev.slipway.progress.ProgressReader} decides which of it counts for a
 * {@link dev.slipway.progress.LessonProgress}. All of them use the port {@link dev.slipway.progress.ProgressStore}.
 * Quiz attempts are recorded by {@code quiz} and only read here.
 */
@NullMarked
package dev.slipway.progress;

import org.jspecify.annotations.NullMarked;
