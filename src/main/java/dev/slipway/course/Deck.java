package dev.slipway.course;

import dev.slipway.authoring.Problem;
import java.util.List;

/**
 * A Markdown file that is shown on its own, not as a lesson.
 *
 * @param name     of the file, without {@code .md}
 * @param title    from its front matter, or its first heading, or its name
 * @param source   the text, as sent to the player
 * @param text     the same, parsed
 * @param problems its author's mistakes; the rest is shown anyway
 */
public record Deck(
        String name, Kind kind, String title, DeckSource source, MarkdownSource text, List<Problem> problems) {

    /** How a file is shown: in the player, or as a page to read. */
    public enum Kind {
        SLIDES,
        DOCUMENT
    }

    public boolean isSlides() {
        return kind == Kind.SLIDES;
    }
}
