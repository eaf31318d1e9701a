package dev.slipway.quiz;

import dev.slipway.quiz.RichText.Format;
import java.math.BigDecimal;
import java.util.List;

/** Short answer: {@code =docker ps =%50%docker container* #feedback}. The first {@code =} may be left out. */
final class ShortAnswerReader {

    private ShortAnswerReader() {}

    static ShortAnswer read(Stem stem, Slice answers) {
        List<AcceptedText> accepted = Marked.split(answers, "=").stream()
                .map(marked -> accepted(marked.body(), stem.text().format()))
                .toList();
        if (accepted.stream().noneMatch(one -> one.weight().compareTo(BigDecimal.ONE) == 0)) {
            throw answers.bad("no answer is worth 100 %", "leave out the weight of the best one");
        }
        return new ShortAnswer(stem, accepted, false);
    }

    private static AcceptedText accepted(Slice answer, Format format) {
        Weighted weighted = Weighted.read(answer);
        Commented commented = Commented.read(weighted.rest(), format);
        String pattern = TextReader.read(commented.text(), format).source();
        if (pattern.isEmpty()) {
            throw answer.bad("an answer without text", "write one behind `=`; the sign itself is written `\\=`");
        }
        return new AcceptedText(pattern, weighted.ofTypedAnswer(), commented.feedback());
    }
}
