package dev.slipway.quiz.gift;

import dev.slipway.quiz.NumberRange;
import dev.slipway.quiz.format.SourceSpan;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads an author's numbers: {@code 3}, {@code 3:0.5} with a tolerance, {@code 1..5} as a range. */
final class NumberReader {

    /** At most three digits of exponent: more is not needed, and would take much memory in additions. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d{1,50}\\.?\\d{0,50}|\\.\\d{1,50})(?:[eE][+-]?\\d{1,3})?");

    private NumberReader() {}

    static NumberRange range(SourceSpan written) {
        int dots = written.indexOf("..");
        int colon = written.indexOf(':');
        if (dots > 0) {
            return between(number(written.to(dots), written), number(written.from(dots + 2), written), written);
        }
        if (colon > 0) {
            return within(number(written.to(colon), written), number(written.from(colon + 1), written), written);
        }
        return NumberRange.exactly(number(written, written));
    }

    private static NumberRange between(BigDecimal min, BigDecimal max, SourceSpan written) {
        if (min.compareTo(max) > 0) {
            throw written.error("the range `" + written.excerpt() + "` is empty", "write the smaller number first");
        }
        return NumberRange.between(min, max);
    }

    private static NumberRange within(BigDecimal centre, BigDecimal tolerance, SourceSpan written) {
        if (tolerance.signum() < 0) {
            throw written.error(
                    "the tolerance in `" + written.excerpt() + "` is negative",
                    "write how far off an answer may be, as in `3:0.5`");
        }
        return NumberRange.within(centre, tolerance);
    }

    private static BigDecimal number(SourceSpan part, SourceSpan written) {
        String text = part.strip().raw();
        if (!NUMBER.matcher(text).matches()) {
            String place = part.equals(written) ? "" : " in `" + written.excerpt() + "`";
            throw written.error(
                    "`" + part.excerpt() + "`" + place + " is not a number",
                    "write one as in `1.5` or `1e3`, with a tolerance `1.5:0.1`, or a range `1..5`");
        }
        return new BigDecimal(text);
    }
}
