package dev.slipway.quiz.gift;

import dev.slipway.quiz.RichText;
import dev.slipway.quiz.RichText.Format;
import dev.slipway.quiz.format.Escapes;
import dev.slipway.quiz.format.SourceSpan;
import java.util.Optional;

/**
 * Reads a text with the format it may name: {@code [html]<b>x</b>}. Brackets around anything but a format are text.
 *
 * <p>Lines lose the white space around them, as in Moodle, and lines emptied of a comment go. Between lines of
 * {@code ```} indentation is kept, counted from that of the opening fence: a Dockerfile or YAML is nothing without it.
 */
final class TextReader {

    private static final String FENCE = "```";

    private TextReader() {}

    static RichText read(SourceSpan slice, Format inherited) {
        return read(slice.raw(), inherited);
    }

    /** @param masked a text with escapes hidden */
    static RichText read(String masked, Format inherited) {
        String text = masked.strip();
        Optional<Format> named = formatOf(text);
        String body = named.isPresent() ? text.substring(text.indexOf(']') + 1) : text;
        return new RichText(
                named.orElse(inherited), Escapes.unmask(alignLines(body)).strip());
    }

    private static Optional<Format> formatOf(String text) {
        int end = text.startsWith("[") ? text.indexOf(']') : -1;
        return end < 0 ? Optional.empty() : Format.named(text.substring(1, end));
    }

    private static String alignLines(String text) {
        if (text.indexOf('\n') < 0) {
            return text.strip();
        }
        StringBuilder aligned = new StringBuilder(text.length());
        int fenceIndent = -1; // below 0: not between fences
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String bare = line.strip();
            int indent = line.length() - line.stripLeading().length();
            if (bare.isEmpty()) {
                continue;
            }
            boolean fence = bare.startsWith(FENCE);
            int kept = fenceIndent < 0 || fence ? 0 : Math.max(0, indent - fenceIndent);
            aligned.append(" ".repeat(kept)).append(bare).append('\n');
            if (fence) {
                fenceIndent = fenceIndent < 0 ? indent : -1;
            }
        }
        return aligned.toString();
    }
}
