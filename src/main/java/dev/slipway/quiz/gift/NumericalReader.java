package dev.slipway.quiz.gift;

import dev.slipway.quiz.AcceptedNumber;
import dev.slipway.quiz.Numerical;
import dev.slipway.quiz.RichText;
import dev.slipway.quiz.RichText.Format;
import dev.slipway.quiz.Stem;
import dev.slipway.quiz.format.SourceSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Numerical: {@code #3:2}, {@code #1..5}, {@code #=1822:0 =%50%1822:2 ~#feedback for the rest}. The first {@code =} may
 * be left out. {@code *} for "any number" carries feedback only.
 */
final class NumericalReader {

    private static final String ANY = "*";

    private final Format format;
    private final List<AcceptedNumber> accepted = new ArrayList<>();
    private RichText otherwise;

    private NumericalReader(Format format) {
        this.format = format;
        this.otherwise = new RichText(format, "");
    }

    /** @param answers what follows the leading {@code #} */
    static Numerical read(Stem stem, SourceSpan answers) {
        NumericalReader reader = new NumericalReader(stem.text().format());
        List<SourceSpan> parts = answers.split('~', 2);
        MarkedAnswer.split(parts.getFirst(), "=").forEach(marked -> reader.takeAnswer(marked.body()));
        if (parts.size() > 1) {
            reader.takeRest(parts.get(1));
        }
        if (reader.accepted.stream().noneMatch(one -> one.weight().compareTo(BigDecimal.ONE) == 0)) {
            throw answers.error("no number is worth 100 %", "write one without a weight, for example `=42`");
        }
        return new Numerical(stem, reader.accepted, reader.otherwise);
    }

    private void takeAnswer(SourceSpan answer) {
        WeightedAnswer weighted = WeightedAnswer.read(answer);
        BigDecimal weight = weighted.ofTypedAnswer();
        AnswerWithFeedback commented = AnswerWithFeedback.read(weighted.rest(), format);
        if (!commented.text().raw().equals(ANY)) {
            accepted.add(new AcceptedNumber(NumberReader.range(commented.text()), weight, commented.feedback()));
        } else if (weight.signum() == 0) {
            otherwise = commented.feedback();
        } else {
            throw answer.error("`*` makes every number right", "write `%0%*` for feedback to all other numbers");
        }
    }

    private void takeRest(SourceSpan rest) {
        AnswerWithFeedback commented = AnswerWithFeedback.read(rest, format);
        if (!commented.text().isEmpty()) {
            throw rest.error(
                    "a wrong number, `" + commented.text().excerpt() + "`, cannot be listed with `~`",
                    "write `=%0%` before it; `~#feedback` alone is for all other numbers");
        }
        otherwise = commented.feedback();
    }
}
