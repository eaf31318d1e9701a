package dev.slipway.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name somebody signs in with, as they write it. Names that differ only in case, spaces or Unicode encoding are
 * the same name: they have the same {@link #key()}.
 */
public record PersonName(String shown) {

    static final int MIN_LENGTH = 2;
    /** In UTF-16 units, like the length of the database column. */
    static final int MAX_LENGTH = 60;

    private static final int MAX_KEY_LENGTH = 120;
    /** Characters that are invisible (Unicode's Default_Ignorable_Code_Point, and the braille blank). */
    private static final Pattern SHOWS_NOTHING = Pattern.compile(
            "[\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{2800}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{E0100}-\\x{E01EF}]");

    /** Normalizes a typed name: removes outer and repeated spaces, composes letters (Unicode NFC). */
    public static PersonName of(String typed) {
        return new PersonName(Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip());
    }

    /** What is wrong with the name, as a message for the person who typed it; empty when it is fine. */
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

    /** Equal for names that people would consider the same (Unicode NFKC, lower case). */
    public String key() {
        return Normalizer.normalize(shown, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
