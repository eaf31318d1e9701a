package dev.slipway.quiz;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An author's text and its markup format. The page renders it and sanitizes HTML.
 *
 * @param source the text, with GIFT escapes resolved; empty if there is none
 */
public record RichText(Format format, String source) {

    /** Maximum length of {@link #readable()} in characters, so that a verdict stays short. */
    private static final int READABLE_LIMIT = 400;

    /** Markup formats that GIFT can name in brackets before a text. */
    public enum Format {
        /**
         * Text without a named format. Moodle guesses the format; Slipway reads it as Markdown and shows raw HTML as
         * text.
         */
        MOODLE,
        HTML,
        MARKDOWN,
        PLAIN;

        /** The format with this name in GIFT (lower case, as Moodle requires), if there is one. */
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
