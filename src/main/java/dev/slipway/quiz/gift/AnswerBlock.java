package dev.slipway.quiz.gift;

import dev.slipway.quiz.format.SourceSpan;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A question, split at its answer section.
 *
 * @param before the text up to the opening brace
 * @param answers the text between the braces, without surrounding white space
 * @param after the text after the closing brace; blank unless it is a missing-word question
 */
record AnswerBlock(SourceSpan before, SourceSpan answers, SourceSpan after) {

    private static final Pattern CLOZE =
            Pattern.compile("\\d*:(?:NUMERICAL|NM|SHORTANSWER|SAC?|MWC?|MULTICHOICE|MC|MULTIRESPONSE|MR)[A-Z_]{0,4}:");

    private static final Pattern NAME_OF_NEXT = Pattern.compile("\n[ \t]*::");

    /** Empty if there are no braces, which makes the question a description. */
    static Optional<AnswerBlock> find(SourceSpan text) {
        int open = text.indexOf('{');
        int close = text.indexOf('}');
        if (open < 0 && close < 0) {
            return Optional.empty();
        }
        if (close < 0) {
            throw text.from(open)
                    .error(
                            "`{` is never closed",
                            "close the answers with `}`; a brace that belongs to a text is written `\\{`");
        }
        if (open < 0 || close < open) {
            throw text.from(close)
                    .error(
                            "`}` without `{` before it",
                            "open the answers with `{`; a brace that belongs to a text is written `\\}`");
        }
        SourceSpan inside = text.from(open + 1).to(close - open - 1);
        AnswerBlock braces = new AnswerBlock(text.to(open), inside.strip(), text.from(close + 1));
        braces.refuseCloze();
        braces.refuseSecondPair(inside);
        braces.refuseNextQuestion();
        return Optional.of(braces);
    }

    boolean hasGap() {
        return !after.strip().isEmpty();
    }

    private void refuseCloze() {
        if (answers.indexOf(':') >= 0 && CLOZE.matcher(answers.raw()).lookingAt()) {
            throw answers.error(
                    "`{" + answers.excerpt() + "` is Moodle's Cloze, which GIFT does not have",
                    "write one GIFT question for each gap, for example `Flask listens on {=5000} by default.`");
        }
    }

    private void refuseSecondPair(SourceSpan inside) {
        if (inside.indexOf('{') >= 0) {
            throw inside.from(inside.indexOf('{'))
                    .error("`{` inside the answers", "a brace of a text is written `\\{`");
        }
        int open = after.indexOf('{');
        if (open >= 0) {
            throw after.from(open)
                    .error(
                            "a second `{` in one question",
                            "put a blank line between questions; a brace of a text is written `\\{`");
        }
        int close = after.indexOf('}');
        if (close >= 0) {
            throw after.from(close).error("a second `}` in one question", "a brace of a text is written `\\}`");
        }
    }

    private void refuseNextQuestion() {
        if (after.indexOf("::") < 0) {
            return;
        }
        var name = NAME_OF_NEXT.matcher(after.raw());
        if (name.find()) {
            throw after.from(name.end())
                    .error(
                            "no blank line before this `::name::`, so it is taken for text",
                            "put a blank line between questions");
        }
    }
}
