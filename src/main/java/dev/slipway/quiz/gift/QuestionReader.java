package dev.slipway.quiz.gift;

import dev.slipway.authoring.SourcePosition;
import dev.slipway.quiz.Description;
import dev.slipway.quiz.Essay;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.RichText;
import dev.slipway.quiz.RichText.Format;
import dev.slipway.quiz.Rubric;
import dev.slipway.quiz.Stem;
import dev.slipway.quiz.format.DirectedQuestion;
import dev.slipway.quiz.format.Directives;
import dev.slipway.quiz.format.QuestionNames;
import dev.slipway.quiz.format.SourceSpan;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one question: its name and text, then its answers with the reader for its kind. */
final class QuestionReader {

    private static final String GENERAL_FEEDBACK = "####";

    private static final Pattern CATEGORY_INSIDE = Pattern.compile("\n[ \t]*(?=\\$CATEGORY:)");

    /**
     * Lines that look like answers without braces. {@code ~~~} and {@code ===} are Markdown and {@code ~/} is a home
     * directory, so they do not match.
     */
    private static final Pattern ANSWER_WITHOUT_BRACES = Pattern.compile("\n[ \t]*(?=[=~](?![=~/]))");

    private final QuestionNames names;

    QuestionReader(GiftParser.Options options) {
        this.names = new QuestionNames(options.requireNames());
    }

    /** @param question one block, stripped and not empty */
    Question read(String file, SourceSpan question, String category) {
        refuseCategoryInside(question);
        QuestionNames.Named named = names.read(question);
        Optional<AnswerBlock> braces = AnswerBlock.find(named.rest());
        RichText text = text(named.rest(), braces);
        if (!text.hasText()) {
            throw question.error("the question has no text", "write what is asked between the name and `{`");
        }
        Directives markers = Directives.read(question.block().comments());
        SourceSpan answers = braces.map(AnswerBlock::answers)
                .orElse(named.rest().from(named.rest().length()));
        int separator = answers.lastIndexOf(GENERAL_FEEDBACK);
        RichText generalFeedback = separator < 0
                ? new RichText(text.format(), "")
                : TextReader.read(answers.from(separator + GENERAL_FEEDBACK.length()), text.format());
        Stem stem = new Stem(
                named.nameFor(text),
                text,
                braces.map(AnswerBlock::hasGap).orElse(false),
                generalFeedback,
                category,
                markers.tags(),
                new SourcePosition(file, question.line()));
        if (braces.isEmpty()) {
            refuseAnswersWithoutBraces(question);
            return DirectedQuestion.of(new Description(stem), markers, answers::error);
        }
        SourceSpan mere = (separator < 0 ? answers : answers.to(separator)).strip();
        return DirectedQuestion.of(byKind(stem, mere), markers, mere::error);
    }

    /** The tests are in Moodle's order, which matters: {@code ~} before {@code ->} before {@code =}. */
    private static Question byKind(Stem stem, SourceSpan answers) {
        if (answers.isEmpty()) {
            return new Essay(stem, Rubric.NONE);
        }
        if (answers.charAt(0) == '>') {
            return OrderingReader.read(stem, answers.from(1));
        }
        if (answers.charAt(0) == '#') {
            return NumericalReader.read(stem, answers.from(1));
        }
        if (answers.indexOf('~') >= 0) {
            return ChoiceReader.read(stem, answers);
        }
        if (answers.indexOf('=') >= 0 && answers.indexOf("->") >= 0) {
            return MatchingReader.read(stem, answers);
        }
        return TrueFalseReader.read(stem, answers).orElseGet(() -> ShortAnswerReader.read(stem, answers));
    }

    private static RichText text(SourceSpan whole, Optional<AnswerBlock> braces) {
        if (braces.isEmpty()) {
            return TextReader.read(whole, Format.MOODLE);
        }
        String before = braces.get().before().raw();
        String after = braces.get().after().raw();
        return TextReader.read(braces.get().hasGap() ? withGap(before, after) : before, Format.MOODLE);
    }

    /**
     * Replaces a line break next to the gap by a space: alone on a line, the gap would be a horizontal rule in
     * Markdown.
     */
    private static String withGap(String before, String after) {
        String head = before.stripTrailing();
        String tail = after.stripLeading();
        boolean breakBefore = before.indexOf('\n', head.length()) >= 0;
        boolean breakAfter = after.lastIndexOf('\n', after.length() - tail.length() - 1) >= 0;
        return (breakBefore ? head + " " : before) + Stem.GAP + (breakAfter ? " " + tail : after);
    }

    private static void refuseCategoryInside(SourceSpan question) {
        if (question.indexOf("$CATEGORY:") < 0) {
            return;
        }
        Matcher category = CATEGORY_INSIDE.matcher(question.raw());
        if (category.find()) {
            throw question.from(category.end())
                    .error(
                            "no blank line before `$CATEGORY:`, so it is taken for text",
                            "put a blank line before and after the line of `$CATEGORY:`");
        }
    }

    private static void refuseAnswersWithoutBraces(SourceSpan question) {
        Matcher answer = ANSWER_WITHOUT_BRACES.matcher(question.raw());
        if (answer.find()) {
            throw question.from(answer.end())
                    .error(
                            "an answer outside braces, so the question would be a mere text",
                            "put all answers between `{` and `}`");
        }
    }
}
