package dev.slipway.classroom;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * The code with which students join a class. It is easy to read aloud and type: no letters or digits that look alike.
 */
public final class JoinCode {

    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";
    private static final String DIGITS = "23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private JoinCode() {}

    /**
     * A random code such as {@code KMTR-4729}. There are 20^4 · 8^4 codes, about 6·10^8, and attempts are throttled.
     */
    public static String fresh() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        code.append('-');
        for (int i = 0; i < 4; i++) {
            code.append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
        }
        return code.toString();
    }

    /** Normalizes a typed code: case, spaces and the hyphen do not matter. */
    public static String normal(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return letters.length() == 8 ? letters.substring(0, 4) + "-" + letters.substring(4) : letters;
    }
}
