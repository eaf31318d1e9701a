package dev.slipway.enginemap;

/**
 * Text that a student controls, made safe to display: limited in length, without control characters and without
 * characters that change the direction of writing.
 */
public final class DisplayText {

    private static final String CUT = "…";

    private DisplayText() {}

    /** One line of at most {@code most} characters. */
    public static String line(String text, int most) {
        return bounded(harmless(bounded(text, most * 4), false).strip(), most);
    }

    /** A text that may have several lines, of at most {@code most} characters; tabs and line breaks stay. */
    public static String block(String text, int most) {
        return bounded(harmless(text, true), most);
    }

    public static String name(String text) {
        return line(text, MapLimits.NAME);
    }

    private static String harmless(String text, boolean lines) {
        var kept = new StringBuilder(Math.min(text.length(), 1 << 16));
        text.codePoints().forEach(c -> {
            if (lines && (c == '\n' || c == '\t') || !steers(c)) {
                kept.appendCodePoint(c);
            } else if (c == '\n' || c == '\t') {
                kept.append(' ');
            }
        });
        return kept.toString();
    }

    /** Whether it is a control character or a Unicode format character: direction, joiner, tag. */
    private static boolean steers(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** Limits the length without splitting a character. */
    private static String bounded(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
