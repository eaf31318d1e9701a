/**
 * What an author is told before a class sees it: all that is wrong or doubtful in courses and decks, found from their files
 * alone, without an engine. {@link dev.slipway.lint.Linter} puts the rules together; each rule is a class that reads one
 * {@link dev.slipway.lint.LessonFiles} or {@link dev.slipway.lint.DeckFile} and leaves {@link dev.slipway.lint.Diagnostic}s. The texts
 * are those that the course's readers have parsed ({@link dev.slipway.course.LessonSource}); nothing is parsed again.
 *
 * <p>Mistakes of form are those of {@code dev.slipway.course}'s own readers, which the pages show as well; here come the
 * ones that need a wider look: images, links, pictures, times, slides.
 */
@NullMarked
package dev.slipway.lint;

import org.jspecify.annotations.NullMarked;
