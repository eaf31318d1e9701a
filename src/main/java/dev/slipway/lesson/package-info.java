/**
 * Lessons in use: a lesson that is open in a browser, together with its student's sandbox.
 *
 * <p>{@link dev.slipway.lesson.OpenLessons} opens lessons. While one is open, {@link dev.slipway.lesson.TaskWatcher}
 * follows the student's engine, {@link dev.slipway.lesson.TaskChecker} checks tasks and records those that are done,
 * and {@link dev.slipway.lesson.StarterFiles} delivers the lesson's files. {@link dev.slipway.lesson.LessonLabs}
 * checks the lab questions of a lesson's quiz.
 *
 * <p>The ports are {@link dev.slipway.lesson.StudentSandboxes} (which sandbox a student has),
 * {@link dev.slipway.lesson.SandboxAccess} (what lessons do inside it) and {@link dev.slipway.lesson.LessonPage}
 * (messages to the browser).
 */
@NullMarked
package dev.slipway.lesson;

import org.jspecify.annotations.NullMarked;
