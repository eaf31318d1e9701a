package dev.slipway.quiz;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text of an author with the markup it is written in. Rendering, and making HTML harmless, is the page's business.
 *
 * @param source the text with GIFT escapes already resolved; empty if there is none
 */
public record RichText(Format format, String source) {

    /** How many characters {@link #readable()} shows at most, so that a verdict stays a line and not a page. */
    private static final int READABLE_LIMIT = 400;

    /** Markups that GIFT can name in brackets before a text. */
    public enum Format {
        /** Unmarked text. Moodle guesses here; we read it as Markdown whose raw HTML is shown, not rendered. */
        MOODLE,
        HTML,
        MARKDOWN,
        PLAIN;

        /** The format called {@code name} in GIFT (lower case, as Moodle demands), if there is one. */
        public static Optional<Format> named(String name) {
            for (Format format : values()) {
                if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return Optional.of(format);
                }
            }
            return Optional.empty();
        }
    }

    private static final Pattern SPACES = Pattern.compile("\\s+");

    public static final RichText EMPTY = new RichText(Format.MOODLE, "");

    public static RichText plain(String source) {
        return new RichText(Format.PLAIN, source);
    }

    /** Not {@code isEmpty}: JSON libraries would store that as a field. */
    public boolean hasText() {
        return !source.isEmpty();
    }

    /** One line for verdicts and lists: HTML without its tags, other markup as typed, at most 400 characters. */
    public String readable() {
        String text = format == Format.HTML ? withoutTags(source) : source;
        String line = SPACES.matcher(text.strip()).replaceAll(" ");
        return line.length() <= READABLE_LIMIT ? line : line.substring(0, READABLE_LIMIT - 1) + "…";
    }

    private static String withoutTags(String html) {
        return html.replaceAll("<[^<>]*>", " ")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&"); // last, so that &amp;lt; stays the text &lt;
    }
}
