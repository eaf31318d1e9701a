package dev.slipway.sandbox.runtime;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads sizes as Docker writes them: {@code 512m}, {@code 2g}, {@code 1073741824}. */
final class MemorySize {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,15})\\s*([kmg]?)b?");

    private MemorySize() {}

    /** The size in bytes. Throws an {@link IllegalArgumentException} that names the key. */
    static long parse(String key, String text) {
        Matcher m = SIZE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!m.matches()) {
            throw new IllegalArgumentException(key + " is \"" + text + "\"; write a size such as 512m or 2g");
        }
        int shift = switch (m.group(2)) {
            case "k" -> 10;
            case "m" -> 20;
            case "g" -> 30;
            default -> 0;
        };
        return Math.multiplyExact(Long.parseLong(m.group(1)), 1L << shift);
    }
}
