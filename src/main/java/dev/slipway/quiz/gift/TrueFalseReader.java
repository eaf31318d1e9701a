package dev.slipway.quiz.gift;

import dev.slipway.quiz.Question;
import dev.slipway.quiz.RichText;
import dev.slipway.quiz.RichText.Format;
import dev.slipway.quiz.Stem;
import dev.slipway.quiz.TrueFalse;
import dev.slipway.quiz.format.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** True or false: {@code {T}}, {@code {FALSE#feedback when wrong#feedback when right}}. */
final class TrueFalseReader {

    private static final Set<String> TRUE = Set.of("T", "TRUE");
    private static final Set<String> FALSE = Set.of("F", "FALSE");

    private TrueFalseReader() {}

    /** Empty if the answers are not a truth value; then it is a short answer. */
    static Optional<Question> read(Stem stem, SourceSpan answers) {
        List<SourceSpan> parts = answers.split('#', 3);
        String word = parts.getFirst().strip().raw();
        if (!TRUE.contains(word) && !FALSE.contains(word)) {
            refuseSmallLetters(word, answers);
            return Optional.empty();
        }
        return Optional.of(
                new TrueFalse(stem, TRUE.contains(word), feedback(stem, parts, 1), feedback(stem, parts, 2)));
    }

    private static RichText feedback(Stem stem, List<SourceSpan> parts, int index) {
        Format format = stem.text().format();
        return index < parts.size() ? TextReader.read(parts.get(index), format) : new RichText(format, "");
    }

    private static void refuseSmallLetters(String word, SourceSpan answers) {
        if (word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false")) {
            throw answers.error(
                    "`" + word + "` is not a truth value",
                    "write `TRUE` or `FALSE` in capitals, or `=" + word + "` if the word is to be typed");
        }
    }
}
