package dev.slipway.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name somebody signs in with, as they write it. Two names that look alike but for case, spaces or the way their
 * letters are encoded are one: {@link #key()} is the same.
 */
public record PersonName(String shown) {

    static final int MIN_LENGTH = 2;
    /** In UTF-16 units, as the column of the database counts. */
    static final int MAX_LENGTH = 60;

    private static final int MAX_KEY_LENGTH = 120;
    /** Letters, marks and symbols that show as nothing (Unicode's Default_Ignorable_Code_Point, and the braille blank). */
    private static final Pattern SHOWS_NOTHING = Pattern.compile(
            "[\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{2800}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{E0100}-\\x{E01EF}]");

    /** Tidies what was typed: outer and doubled spaces go, letters are composed (Unicode NFC). */
    public static PersonName of(String typed) {
        return new PersonName(Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip());
    }

    /** What is wrong with the name, in words for the one who typed it; empty when nothing is. */
    public Optional<String> problem() {
        if (shown.codePointCount(0, shown.length()) < MIN_LENGTH
                || shown.length() > MAX_LENGTH
                || key().length() > MAX_KEY_LENGTH) {
            return Optional.of("A name has " + MIN_LENGTH + " to " + MAX_LENGTH + " characters.");
        }
        if (shown.codePoints().anyMatch(PersonName::unprintable)
                || SHOWS_NOTHING.matcher(shown).find()) {
            return Optional.of("The name contains characters that cannot be shown. Please type it again.");
        }
        return Optional.empty();
    }

    private static boolean unprintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Equal for names that people would take for the same (Unicode NFKC, lower case). */
    public String key() {
        return Normalizer.normalize(shown, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
