package dev.slipway.quiz.gift;

import dev.slipway.quiz.RichText;
import dev.slipway.quiz.RichText.Format;
import java.util.Locale;

/** Texts as GIFT writes them: on one line, with whatever controls escaped. */
final class GiftText {

    private static final String CONTROL = ":#={}~\\";

    private GiftText() {}

    /**
     * With its format in brackets where that is not {@code inherited}, or where the text would begin with something that
     * means more than itself: brackets, a weight, a comment.
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
