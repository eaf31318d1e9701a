package dev.slipway.quiz.aiken;

import dev.slipway.authoring.Problems;
import dev.slipway.authoring.SourcePosition;
import dev.slipway.quiz.MultipleChoice;
import dev.slipway.quiz.Option;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.RichText;
import dev.slipway.quiz.Stem;
import dev.slipway.quiz.format.QuestionFile;
import dev.slipway.quiz.format.QuestionNames;
import dev.slipway.quiz.format.QuestionSyntaxException;
import dev.slipway.quiz.format.SourceSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads Aiken: a question, options lettered from A with a full stop or a bracket, then {@code ANSWER: B}. A question
 * may have several lines; blank lines are ignored. Never throws because of the text; takes time linear in its length.
 */
public final class AikenParser {

    private static final int MAX_FILE_LENGTH = 50_000_000;

    /** Longer lines are refused: they cannot be a sensible question or option. */
    private static final int MAX_LINE_LENGTH = 20_000;

    private static final String RIGHT_ANSWER = "ANSWER:";
    private static final Pattern OPTION = Pattern.compile("([A-Z])[.)]\\s+(\\S.*)");

    private static final RichText NOTHING = RichText.plain("");

    private final String file;
    private final Problems problems = new Problems();
    private final List<Question> questions = new ArrayList<>();
    private final QuestionNames names = new QuestionNames(false);
    private final List<String> text = new ArrayList<>();
    private final List<Option> options = new ArrayList<>();
    private @Nullable QuestionSyntaxException fault;
    private int firstLine;

    private AikenParser(String file) {
        this.file = file;
    }

    /** @param file the file's name in positions and problems */
    public static QuestionFile parse(String file, String source) {
        AikenParser parser = new AikenParser(file);
        if (source.length() > MAX_FILE_LENGTH) {
            parser.problems.add(
                    new SourcePosition(file, 1),
                    "the file has " + source.length() + " characters, and " + MAX_FILE_LENGTH + " is the limit",
                    "split it");
            return new QuestionFile(List.of(), parser.problems.list(), List.of());
        }
        List<String> lines = (source.startsWith("\uFEFF") ? source.substring(1) : source)
                .lines()
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            parser.take(lines.get(i).strip(), i + 1);
        }
        parser.end(lines.size());
        return new QuestionFile(parser.questions, parser.problems.list(), List.of());
    }

    private void take(String line, int number) {
        if (line.isEmpty()) {
            return;
        }
        if (text.isEmpty() && options.isEmpty()) {
            firstLine = number;
        }
        Matcher option = line.length() > MAX_LINE_LENGTH ? OPTION.matcher("") : OPTION.matcher(line);
        if (line.length() > MAX_LINE_LENGTH) {
            note(number, "this line is longer than " + MAX_LINE_LENGTH + " characters", "shorten it");
        } else if (line.startsWith(RIGHT_ANSWER)) {
            finish(line.substring(RIGHT_ANSWER.length()).strip(), number);
            return;
        } else if (option.matches()) {
            option(option.group(1).charAt(0), option.group(2), number);
            return;
        } else if (!options.isEmpty()) {
            note(
                    number,
                    "`" + SourceSpan.excerptOf(line) + "` is neither an option nor `ANSWER:`",
                    "write options as `C. text` on one line each, and `ANSWER: B` behind the last");
        }
        text.add(line.length() > MAX_LINE_LENGTH ? "" : line);
    }

    private void option(char letter, String option, int number) {
        if (letter != 'A' + options.size()) {
            note(
                    number,
                    "option " + letter + " stands where " + (char) ('A' + options.size()) + " is expected",
                    "letter the options A, B, C and so on");
        }
        options.add(new Option(RichText.plain(option.strip()), BigDecimal.ZERO, NOTHING));
    }

    private void finish(String letter, int number) {
        try {
            if (fault == null) {
                questions.add(question(letter, number));
            } else {
                report(fault);
            }
        } catch (QuestionSyntaxException bad) {
            report(bad);
        }
        clear();
    }

    private Question question(String letter, int number) {
        if (text.isEmpty()) {
            throw new QuestionSyntaxException(
                    firstLine, "options without a question", "write what is asked above option A");
        }
        if (options.size() < 2) {
            throw new QuestionSyntaxException(
                    number,
                    options.isEmpty() ? "`ANSWER:` without options" : "a question with one option",
                    "write two options at least, as `A. text` and `B. text`");
        }
        if (!letter.matches("[A-Z]") || letter.charAt(0) - 'A' >= options.size()) {
            throw new QuestionSyntaxException(
                    number,
                    letter.isEmpty()
                            ? "no letter stands behind `ANSWER:`"
                            : "`" + SourceSpan.excerptOf(letter) + "` is not the letter of an option",
                    "write one from A to " + (char) ('A' + options.size() - 1));
        }
        if (new HashSet<>(options).size() < options.size()) {
            throw new QuestionSyntaxException(number, "an option is there twice", "take one out, or make them differ");
        }
        int right = letter.charAt(0) - 'A';
        options.set(right, new Option(options.get(right).text(), BigDecimal.ONE, NOTHING));
        RichText asked = RichText.plain(String.join("\n", text));
        Stem stem = new Stem(
                names.make(asked, firstLine),
                asked,
                false,
                NOTHING,
                "",
                List.of(),
                new SourcePosition(file, firstLine));
        return new MultipleChoice(stem, true, options);
    }

    private void end(int lines) {
        if (!text.isEmpty() || !options.isEmpty()) {
            report(note(
                    firstLine, "the question has no `ANSWER:`", "write it behind the last option, as in `ANSWER: B`"));
        } else if (questions.isEmpty() && problems.isEmpty()) {
            problems.add(
                    new SourcePosition(file, 1),
                    "there is no question in this file",
                    "write a question, options as `A. text`, and `ANSWER: A`");
        }
    }

    /** Keeps only the first error of a question; later ones are often its consequence. */
    private QuestionSyntaxException note(int line, String what, String hint) {
        QuestionSyntaxException first = fault == null ? new QuestionSyntaxException(line, what, hint) : fault;
        fault = first;
        return first;
    }

    private void report(QuestionSyntaxException found) {
        problems.add(new SourcePosition(file, found.line()), found.what(), found.hint());
    }

    private void clear() {
        text.clear();
        options.clear();
        fault = null;
    }
}
