/**
 * From the files of a course to its pages:
 *
 * <pre>
 * file -> scan ({@link dev.slipway.course.Courses}) -> read ({@link dev.slipway.course.CourseReader},
 *      {@link dev.slipway.course.LessonReader}) -> parse ({@link dev.slipway.course.LessonSource})
 *      -> render ({@link dev.slipway.course.LessonRenderer}) -> page ({@code .web})
 * </pre>
 *
 * <p>A file is parsed once. Its {@link dev.slipway.course.LessonSource} (front matter, tree, code blocks, tasks) is
 * kept with the lesson, for the linter. {@link dev.slipway.course.LessonRenderer} has a small renderer for each kind
 * of node: code, tasks, quotes, pictures, links.
 *
 * <p>Markdown files that are not lessons are decks and documents. A {@link dev.slipway.course.DocumentFolder} lists
 * them and {@link dev.slipway.course.DeckReader} reads them. Decks become slides in the browser;
 * {@link dev.slipway.course.DocumentMarkup} renders documents as pages.
 *
 * <p>Problems are collected on the way and kept with their lesson. A broken lesson never breaks the course.
 */
@NullMarked
package dev.slipway.course;

import org.jspecify.annotations.NullMarked;
