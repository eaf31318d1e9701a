package dev.slipway.quiz.format;

import dev.slipway.quiz.RichText;
import dev.slipway.quiz.Stem;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The question names in a file. Answers are stored under them, so they must be unique. */
public final class QuestionNames {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String MARK = "::";
    private static final int MADE_NAME_LENGTH = 60;
    private static final int MAX_LENGTH_BEFORE_NUMBER = Stem.MAX_NAME_LENGTH - 10;

    private final boolean required;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Integer> madeFrom = new HashMap<>();

    public QuestionNames(boolean required) {
        this.required = required;
    }

    /**
     * A question, split into its name and the rest.
     *
     * @param name empty if the question has none
     */
    public record Named(QuestionNames names, String name, int line, SourceSpan rest) {

        /** The name, or one made from the text. */
        public String nameFor(RichText text) {
            return name.isEmpty() ? names.make(text, line) : name;
        }
    }

    public Named read(SourceSpan question) {
        if (!question.startsWith(MARK)) {
            if (required) {
                throw question.error(
                        "`" + question.excerpt() + "` has no name",
                        "write a `::name::` of its own before it, or "
                                + "take out the blank line if it belongs to the text above");
            }
            return new Named(this, "", question.line(), question);
        }
        SourceSpan behindMark = question.from(MARK.length());
        int end = behindMark.indexOf(MARK);
        if (end < 0) {
            throw question.error("the name is never closed", "end it with `::`, as in `::name:: text`");
        }
        String name = Escapes.unmask(behindMark.to(end).raw()).strip();
        name = SPACES.matcher(name).replaceAll(" ");
        claim(name, question);
        return new Named(
                this,
                name,
                question.line(),
                behindMark.from(end + MARK.length()).strip());
    }

    private void claim(String name, SourceSpan question) {
        if (name.isEmpty()) {
            throw question.error("the name is empty", "write one between the colons, as in `::name:: text`");
        }
        if (name.length() > Stem.MAX_NAME_LENGTH) {
            throw question.error(
                    "the name has " + name.length() + " characters, and " + Stem.MAX_NAME_LENGTH + " is the limit",
                    "shorten it; the text of the question goes behind the second `::`");
        }
        Integer first = lines.putIfAbsent(name, question.line());
        if (first != null) {
            throw question.error(
                    "the name `" + SourceSpan.excerptOf(name) + "` is taken by the question on line " + first,
                    "give each question a name of its own");
        }
    }

    /** Makes a name from the beginning of the text. */
    public String make(RichText text, int line) {
        String readable = text.readable();
        return numbered(
                readable.length() <= MADE_NAME_LENGTH ? readable : readable.substring(0, MADE_NAME_LENGTH) + "…", line);
    }

    /** The name itself, or with a number appended if it is taken. */
    public String numbered(String wish, int line) {
        String stump = wish.length() <= MAX_LENGTH_BEFORE_NUMBER ? wish : wish.substring(0, MAX_LENGTH_BEFORE_NUMBER);
        String name;
        do {
            int count = madeFrom.merge(stump, 1, Integer::sum);
            name = count == 1 ? stump : stump + " (" + count + ")";
        } while (lines.putIfAbsent(name, line) != null);
        return name;
    }
}
