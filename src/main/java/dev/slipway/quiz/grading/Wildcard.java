package dev.slipway.quiz.grading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Compares a typed text with an accepted one. {@code *} matches anything, including nothing; {@code \*} matches an
 * asterisk. Ignores case (unless it matters for the question), different Unicode encodings of the same character
 * (NFKC, which includes ligatures, wide letters and no-break spaces), white space around the text, and the amount of
 * white space within it. The last one goes beyond Moodle: two spaces in a command are not a mistake.
 */
public final class Wildcard {

    /** Longer texts match nothing, to limit the work that one answer can cause. */
    private static final int MAX_LENGTH = 2_000;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Wildcard() {}

    public static boolean matches(String pattern, String typed) {
        return matches(pattern, typed, false);
    }

    public static boolean matches(String pattern, String typed, boolean caseSensitive) {
        if (typed.length() > MAX_LENGTH) {
            return false;
        }
        String text = normal(typed, caseSensitive);
        List<String> pieces = pieces(normal(pattern, caseSensitive));
        String first = pieces.getFirst();
        if (pieces.size() == 1) {
            return text.equals(first);
        }
        String last = pieces.getLast();
        int end = text.length() - last.length();
        if (end < first.length() || !text.startsWith(first) || !text.endsWith(last)) {
            return false;
        }
        return holdsInOrder(text.substring(first.length(), end), pieces.subList(1, pieces.size() - 1));
    }

    /** The pattern for people to read, with … for wildcards. */
    public static String readable(String pattern) {
        return String.join("…", pieces(pattern)).strip();
    }

    /** Taking the first position where each piece fits is enough: a later one leaves less text for the rest. */
    private static boolean holdsInOrder(String text, List<String> pieces) {
        int from = 0;
        for (String piece : pieces) {
            int found = text.indexOf(piece, from);
            if (found < 0) {
                return false;
            }
            from = found + piece.length();
        }
        return true;
    }

    /** The pieces between wildcards; one more than there are runs of wildcards. */
    private static List<String> pieces(String pattern) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length() && pattern.charAt(i + 1) == '*') {
                piece.append('*');
                i++;
            } else if (c != '*') {
                piece.append(c);
            } else if (i == 0 || piece.length() > 0 || pattern.charAt(i - 1) != '*') {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        pieces.add(piece.toString());
        return pieces;
    }

    /** Upper case first, so that ß equals SS; root locale, so that a Turkish server gives the same result. */
    private static String normal(String text, boolean caseSensitive) {
        String composed = SPACES.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFKC).strip())
                .replaceAll(" ");
        return caseSensitive
                ? composed
                : Normalizer.normalize(
                        composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }
}
