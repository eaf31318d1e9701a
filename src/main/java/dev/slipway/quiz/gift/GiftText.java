package dev.slipway.quiz.gift;

import dev.slipway.quiz.RichText;
import dev.slipway.quiz.RichText.Format;
import java.util.Locale;

/** Writes texts in GIFT: on one line, with control characters escaped. */
final class GiftText {

    private static final String CONTROL = ":#={}~\\";

    private GiftText() {}

    /**
     * Writes the format in brackets if it is not {@code inherited}, or if the text begins with something that has a
     * meaning in GIFT: brackets, a weight, a comment.
     */
    static String of(RichText text, Format inherited) {
        if (!text.hasText()) {
            return "";
        }
        String source = text.source();
        boolean misread = source.startsWith("[") || source.startsWith("%") || source.startsWith("//");
        boolean named = misread || text.format() != inherited;
        return (named ? "[" + text.format().name().toLowerCase(Locale.ROOT) + "]" : "") + escaped(source);
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                escaped.append("\\n");
            } else {
                escaped.append(CONTROL.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }
}
