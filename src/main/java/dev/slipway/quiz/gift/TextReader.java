package dev.slipway.quiz.gift;

import dev.slipway.quiz.RichText;
import dev.slipway.quiz.RichText.Format;
import dev.slipway.quiz.format.Escapes;
import dev.slipway.quiz.format.SourceSpan;
import java.util.Optional;

/**
 * Reads a text with an optional format: {@code [html]<b>x</b>}. Brackets around anything else are text.
 *
 * <p>White space around lines is removed, as in Moodle, and so are emptied comment lines. Between {@code ```} fences,
 * indentation relative to the opening fence is kept, because Dockerfiles and YAML need it.
 */
final class TextReader {

    private static final String FENCE = "```";

    private TextReader() {}

    static RichText read(SourceSpan slice, Format inherited) {
        return read(slice.raw(), inherited);
    }

    /** @param masked a text with masked escapes */
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
        int fenceIndent = -1; // negative: not between fences
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
