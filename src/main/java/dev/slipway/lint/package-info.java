/**
 * The linter: errors and warnings about courses and decks, for authors, found from the files alone, without an
 * engine. {@link dev.slipway.lint.Linter} runs the rules. Each rule is a class that reads one
 * {@link dev.slipway.lint.LessonFiles} or {@link dev.slipway.lint.DeckFile} and reports
 * {@link dev.slipway.lint.Diagnostic}s. Rules use the texts that the course's readers have parsed ({@link
 * dev.slipway.course.LessonSource}); nothing is parsed again.
 *
 * <p>Syntax errors come from the readers of {@code dev.slipway.course}, and pages show them too. The rules here find
 * problems across files: images, links, pictures, times, slides.
 */
@NullMarked
package dev.slipway.lint;

import org.jspecify.annotations.NullMarked;
