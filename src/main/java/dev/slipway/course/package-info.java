/**
 * From the files of a course to its pages, in four steps that the classes are named after:
 *
 * <pre>
 * file -> scan ({@link dev.slipway.course.Courses}) -> parse ({@link dev.slipway.course.CourseReader},
 *      {@link dev.slipway.course.LessonReader}) -> link and render ({@link dev.slipway.course.LessonMarkup}) -> page ({@code .web})
 * </pre>
 *
 * Markdown files that are no lessons are decks and documents. They lie on a {@link dev.slipway.course.DocumentFolder}, {@link dev.slipway.course.DeckReader}
 * reads them, and they become slides in the browser, or a page by {@link dev.slipway.course.DocumentMarkup}.
 *
 * Problems are collected on the way and stay with the lesson they are in; a broken one never takes the course down.
 */
@NullMarked
package dev.slipway.course;

import org.jspecify.annotations.NullMarked;
