package dev.slipway.quiz;

import dev.slipway.authoring.SourcePosition;
import dev.slipway.quiz.RichText.Format;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one question: its name, its text, then the answers by the reader of its kind. */
final class QuestionReader {

    private static final String GENERAL_FEEDBACK = "####";

    private static final Pattern CATEGORY_INSIDE = Pattern.compile("\n[ \t]*(?=\\$CATEGORY:)");

    /** {@code ~~~} and {@code ===} are Markdown, {@code ~/} is a home directory: no answers, all of them. */
    private static final Pattern ANSWER_WITHOUT_BRACES = Pattern.compile("\n[ \t]*(?=[=~](?![=~/]))");

    private final QuestionNames names;

    QuestionReader(GiftParser.Options options) {
        this.names = new QuestionNames(options.requireNames());
    }

    /** @param question one block, stripped and not empty */
    Question read(String file, Slice question, String category) {
        refuseCategoryInside(question);
        QuestionNames.Named named = names.read(question);
        Optional<Braces> braces = Braces.find(named.rest());
        RichText text = text(named.rest(), braces);
        if (!text.hasText()) {
            throw question.bad("the question has no text", "write what is asked between the name and `{`");
        }
        Markers markers = Markers.read(question.block().comments());
        Slice answers = braces.map(Braces::answers)
                .orElse(named.rest().from(named.rest().length()));
        int separator = answers.lastIndexOf(GENERAL_FEEDBACK);
        RichText generalFeedback = separator < 0
                ? new RichText(text.format(), "")
                : TextReader.read(answers.from(separator + GENERAL_FEEDBACK.length()), text.format());
        Stem stem = new Stem(
                named.nameFor(text),
                text,
                braces.map(Braces::hasGap).orElse(false),
                generalFeedback,
                category,
                markers.tags(),
                new SourcePosition(file, question.line()));
        if (braces.isEmpty()) {
            refuseAnswersWithoutBraces(question);
            return MarkedQuestion.of(new Description(stem), markers, answers::bad);
        }
        Slice mere = (separator < 0 ? answers : answers.to(separator)).strip();
        return MarkedQuestion.of(byKind(stem, mere), markers, mere::bad);
    }

    /** The order of the tests is Moodle's, and it decides: {@code ~} before {@code ->} before {@code =}. */
    private static Question byKind(Stem stem, Slice answers) {
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

    private static RichText text(Slice whole, Optional<Braces> braces) {
        if (braces.isEmpty()) {
            return TextReader.read(whole, Format.MOODLE);
        }
        String before = braces.get().before().raw();
        String after = braces.get().after().raw();
        return TextReader.read(braces.get().hasGap() ? withGap(before, after) : before, Format.MOODLE);
    }

    /** A line break beside the gap becomes a space: alone on its line, the gap would be a rule in Markdown. */
    private static String withGap(String before, String after) {
        String head = before.stripTrailing();
        String tail = after.stripLeading();
        boolean breakBefore = before.indexOf('\n', head.length()) >= 0;
        boolean breakAfter = after.lastIndexOf('\n', after.length() - tail.length() - 1) >= 0;
        return (breakBefore ? head + " " : before) + Stem.GAP + (breakAfter ? " " + tail : after);
    }

    private static void refuseCategoryInside(Slice question) {
        if (question.indexOf("$CATEGORY:") < 0) {
            return;
        }
        Matcher category = CATEGORY_INSIDE.matcher(question.raw());
        if (category.find()) {
            throw question.from(category.end())
                    .bad(
                            "no blank line before `$CATEGORY:`, so it is taken for text",
                            "put a blank line before and after the line of `$CATEGORY:`");
        }
    }

    private static void refuseAnswersWithoutBraces(Slice question) {
        Matcher answer = ANSWER_WITHOUT_BRACES.matcher(question.raw());
        if (answer.find()) {
            throw question.from(answer.end())
                    .bad(
                            "an answer outside braces, so the question would be a mere text",
                            "put all answers between `{` and `}`");
        }
    }
}
