package dev.slipway.quiz.format;

/**
 * GIFT's escapes. They are masked before a question is parsed, so that the readers see control characters only where
 * they have a function, and unmasked in the resulting texts. {@code \\} becomes a backslash immediately, and a
 * backslash before any other character is literal, both as in Moodle.
 *
 * <p>The masks are Unicode noncharacters, which do not occur in valid texts; if one does, it is replaced.
 */
public final class Escapes {

    private static final String ESCAPED = ":#={}~n";
    private static final String MEANT = ":#={}~\n";
    private static final char FIRST_STAND_IN = '\uFDD0';

    private Escapes() {}

    /** Appends {@code line} with its escapes masked. */
    public static void mask(String line, StringBuilder masked) {
        int copied = 0; // everything before this index is in masked
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != '\\' && !isStandIn(c)) {
                continue;
            }
            masked.append(line, copied, i);
            char next = i + 1 < line.length() ? line.charAt(i + 1) : ' ';
            if (c == '\\' && next == '\\') {
                masked.append('\\');
                i++;
            } else if (c == '\\' && ESCAPED.indexOf(next) >= 0) {
                masked.append((char) (FIRST_STAND_IN + ESCAPED.indexOf(next)));
                i++;
            } else {
                masked.append(isStandIn(c) ? '\uFFFD' : c);
            }
            copied = i + 1;
        }
        masked.append(line, copied, line.length());
    }

    /** The original text of {@code masked}. */
    public static String unmask(String masked) {
        if (masked.chars().noneMatch(c -> isStandIn((char) c))) {
            return masked;
        }
        StringBuilder text = new StringBuilder(masked.length());
        for (int i = 0; i < masked.length(); i++) {
            char c = masked.charAt(i);
            text.append(isStandIn(c) ? MEANT.charAt(c - FIRST_STAND_IN) : c);
        }
        return text.toString();
    }

    private static boolean isStandIn(char c) {
        return c >= FIRST_STAND_IN && c < FIRST_STAND_IN + ESCAPED.length();
    }
}
