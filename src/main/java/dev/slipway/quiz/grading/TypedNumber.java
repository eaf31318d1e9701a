package dev.slipway.quiz.grading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as students type it: {@code 1.5}, {@code 1,5}, {@code 1e3}, {@code −2}, {@code 10 000}. A comma is a
 * decimal separator, never a thousands separator: {@code 1,000} is one, and the verdict shows how it was read.
 */
public final class TypedNumber {

    /** The message for a text that is not a number. */
    public static final String NOT_A_NUMBER = "this is not a number; write digits, as in 1.5, 1,5 or 1e3";

    private static final Pattern NUMBER = Pattern.compile("[+-]?"
            + "(?:(?:\\d{1,3}(?: \\d{3}){1,10}|\\d{1,50})(?:\\.\\d{0,50})?|\\.\\d{1,50})"
            + "(?:[eE][+-]?\\d{1,3})?");

    private TypedNumber() {}

    /** Empty if {@code text} is not a number, or has more than 50 digits or more than 3 digits of exponent. */
    public static Optional<BigDecimal> read(String text) {
        String plain = text.strip().replace('\u2212', '-').replace(',', '.').replaceAll("[\u00A0\u2009\u202F]", " ");
        if (!NUMBER.matcher(plain).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain.replace(" ", "")));
    }
}
