package dev.slipway.quiz.gift;

import dev.slipway.quiz.AcceptedText;
import dev.slipway.quiz.RichText.Format;
import dev.slipway.quiz.ShortAnswer;
import dev.slipway.quiz.Stem;
import dev.slipway.quiz.format.SourceSpan;
import java.math.BigDecimal;
import java.util.List;

/** Short answer: {@code =docker ps =%50%docker container* #feedback}. The first {@code =} may be left out. */
final class ShortAnswerReader {

    private ShortAnswerReader() {}

    static ShortAnswer read(Stem stem, SourceSpan answers) {
        List<AcceptedText> accepted = MarkedAnswer.split(answers, "=").stream()
                .map(marked -> accepted(marked.body(), stem.text().format()))
                .toList();
        if (accepted.stream().noneMatch(one -> one.weight().compareTo(BigDecimal.ONE) == 0)) {
            throw answers.error("no answer is worth 100 %", "leave out the weight of the best one");
        }
        return new ShortAnswer(stem, accepted, false);
    }

    private static AcceptedText accepted(SourceSpan answer, Format format) {
        WeightedAnswer weighted = WeightedAnswer.read(answer);
        AnswerWithFeedback commented = AnswerWithFeedback.read(weighted.rest(), format);
        String pattern = TextReader.read(commented.text(), format).source();
        if (pattern.isEmpty()) {
            throw answer.error("an answer without text", "write one behind `=`; the sign itself is written `\\=`");
        }
        return new AcceptedText(pattern, weighted.ofTypedAnswer(), commented.feedback());
    }
}
