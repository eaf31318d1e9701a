package dev.slipway.quiz.gift;

import dev.slipway.quiz.format.SourceSpan;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An answer with a weight: {@code %50%text}, {@code %-33.33333%text}.
 *
 * @param weight −1 to 1; empty if none is given
 * @param rest the text after the weight, or all of it
 */
record WeightedAnswer(Optional<BigDecimal> weight, SourceSpan rest) {

    /** Only this between percent signs is a weight: {@code %PATH%} and {@code %20} are texts. */
    private static final Pattern MEANT_AS_WEIGHT = Pattern.compile("[-+0-9.,]+");

    private static final Pattern WEIGHT = Pattern.compile("-?\\d{1,3}(?:\\.\\d{0,7})?");

    static WeightedAnswer read(SourceSpan answer) {
        SourceSpan text = answer.strip();
        int end = text.startsWith("%") ? text.from(1).indexOf('%') + 1 : 0;
        if (end == 0 || !MEANT_AS_WEIGHT.matcher(text.to(end).from(1).raw()).matches()) {
            return new WeightedAnswer(Optional.empty(), text);
        }
        return new WeightedAnswer(Optional.of(fraction(text.to(end).from(1))), text.from(end + 1));
    }

    private static BigDecimal fraction(SourceSpan percent) {
        if (!WEIGHT.matcher(percent.raw()).matches()) {
            throw percent.error(
                    "`%" + percent.excerpt() + "%` is not a weight", "write it like `%50%`, `%-25%` or `%33.33333%`");
        }
        BigDecimal fraction = new BigDecimal(percent.raw()).movePointLeft(2).stripTrailingZeros();
        if (fraction.abs().compareTo(BigDecimal.ONE) > 0) {
            throw percent.error("the weight " + percent.raw() + " % is out of range", "write one from -100 to 100");
        }
        return fraction;
    }

    /** The weight of a typed answer: 100% if none is given; negative weights are refused. */
    BigDecimal ofTypedAnswer() {
        if (weight.isPresent() && weight.get().signum() < 0) {
            throw rest.error("an answer to type cannot weigh less than 0 %", "write `%0%` for a known mistake");
        }
        return weight.orElse(BigDecimal.ONE);
    }
}
