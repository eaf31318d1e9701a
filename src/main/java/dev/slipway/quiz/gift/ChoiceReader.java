package dev.slipway.quiz.gift;

import dev.slipway.quiz.Fractions;
import dev.slipway.quiz.MultipleChoice;
import dev.slipway.quiz.Option;
import dev.slipway.quiz.RichText;
import dev.slipway.quiz.RichText.Format;
import dev.slipway.quiz.Stem;
import dev.slipway.quiz.format.SourceSpan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Multiple choice: {@code =right ~wrong ~%50%half}. With any {@code =}, exactly one option can be chosen; without,
 * several. An option without a weight is worth 0; points are not distributed by default.
 */
final class ChoiceReader {

    private ChoiceReader() {}

    static MultipleChoice read(Stem stem, SourceSpan answers) {
        List<MarkedAnswer> marked = MarkedAnswer.split(answers, "~=");
        List<Option> options = new ArrayList<>();
        Set<RichText> texts = new HashSet<>();
        for (MarkedAnswer one : marked) {
            Option option = option(one, stem.text().format());
            if (!texts.add(option.text())) {
                throw one.body()
                        .error(
                                "the option `"
                                        + one.body()
                                                .strip()
                                                .split('#', 2)
                                                .getFirst()
                                                .excerpt() + "` is there twice",
                                "take one out, or make them differ");
            }
            options.add(option);
        }
        if (options.size() < 2) {
            throw answers.error("a multiple choice with one option", "add another, such as `~a wrong one`");
        }
        boolean single = marked.stream().anyMatch(one -> one.mark() == '=');
        if (!single) {
            refuseWrongSum(options, answers);
        }
        return new MultipleChoice(stem, single, options);
    }

    private static Option option(MarkedAnswer marked, Format format) {
        if (marked.mark() == MarkedAnswer.NONE) {
            throw marked.body()
                    .error(
                            "text before the first option: `" + marked.body().excerpt() + "`",
                            "start every option with `~` or `=`");
        }
        WeightedAnswer weighted = WeightedAnswer.read(marked.body());
        if (marked.mark() == '=' && weighted.weight().isPresent()) {
            throw marked.body()
                    .error(
                            "`=` takes no weight in a multiple choice, it is worth 100 %",
                            "write `~` before the weight, or leave the weight out");
        }
        AnswerWithFeedback commented = AnswerWithFeedback.read(weighted.rest(), format);
        RichText text = TextReader.read(commented.text(), format);
        if (!text.hasText()) {
            throw marked.body()
                    .error(
                            "an option without text",
                            "write one behind `" + marked.mark() + "`; the sign itself is written `\\" + marked.mark()
                                    + "`");
        }
        BigDecimal weight =
                marked.mark() == '=' ? BigDecimal.ONE : weighted.weight().orElse(BigDecimal.ZERO);
        return new Option(text, weight, commented.feedback());
    }

    /** As in Moodle, the sum is first rounded to whole percent, so three times 33.33% is accepted. */
    private static void refuseWrongSum(List<Option> options, SourceSpan answers) {
        BigDecimal sum =
                options.stream().filter(Option::isRight).map(Option::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            throw answers.error(
                    "no option is right",
                    "mark the right one with `=`, or several with weights, as in `~%50%one ~%50%other`");
        }
        if (sum.setScale(2, RoundingMode.HALF_UP).compareTo(BigDecimal.ONE) != 0) {
            throw answers.error(
                    "the weights of the right options add up to " + Fractions.percent(sum) + ", not 100 %",
                    "change them, as in `~%33.33333%one` for three; one right option is marked with `=`");
        }
    }
}
