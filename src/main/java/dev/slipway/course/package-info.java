/**
 * From the files of a course to its pages:
 *
 * <pre>
 * file -> scan ({@link dev.slipway.course.Courses}) -> read ({@link dev.slipway.course.CourseReader},
 *      {@link dev.slipway.course.LessonReader}) -> parse ({@link dev.slipway.course.LessonSource})
 *      -> render ({@link dev.slipway.course.LessonRenderer}) -> page ({@code .web})
 * </pre>
 *
 * A file is parsed once. Its {@link dev.slipway.course.LessonSource} (front matter, tree, code blocks, tasks) stays with the lesson, for
 * the linter. {@link dev.slipway.course.LessonRenderer} has a small renderer for each kind of node: code, tasks, quotes, pictures, links.
 *
 * Markdown files that are no lessons are decks and documents. They lie on a {@link dev.slipway.course.DocumentFolder}, {@link dev.slipway.course.DeckReader}
 * reads them, and they become slides in the browser, or a page by {@link dev.slipway.course.DocumentMarkup}.
 *
 * Problems are collected on the way and stay with the lesson they are in; a broken one never takes the course down.
 */
@NullMarked
package dev.slipway.course;

import org.jspecify.annotations.NullMarked;
