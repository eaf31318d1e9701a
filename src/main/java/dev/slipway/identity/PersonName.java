package dev.slipway.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The name somebody signs in with, as they write it. Two names that look alike but for case, spaces or the way their
 * letters are encoded are one: {@link #key()} is the same.
 */
public record PersonName(String shown) {

    static final int SHORTEST = 2;
    static final int LONGEST = 60;

    /** Tidies what was typed: outer and doubled spaces go, letters are composed (Unicode NFC). */
    public static PersonName of(String typed) {
        return new PersonName(Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " "));
    }

    /** What is wrong with the name, in words for the one who typed it; empty when nothing is. */
    public Optional<String> problem() {
        int length = shown.codePointCount(0, shown.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of("A name has " + SHORTEST + " to " + LONGEST + " characters.");
        }
        if (shown.codePoints().anyMatch(PersonName::unprintable)) {
            return Optional.of("The name contains characters that cannot be shown. Please type it again.");
        }
        return Optional.empty();
    }

    private static boolean unprintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED,
                Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Equal for names that people would take for the same (Unicode NFKC, lower case). */
    public String key() {
        return Normalizer.normalize(shown, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
