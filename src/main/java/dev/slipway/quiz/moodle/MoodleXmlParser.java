package dev.slipway.quiz.moodle;

import dev.slipway.authoring.Problems;
import dev.slipway.authoring.SourcePosition;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.format.QuestionFile;
import dev.slipway.quiz.format.QuestionNames;
import dev.slipway.quiz.format.QuestionSyntaxException;
import dev.slipway.quiz.format.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads Moodle XML. Never throws because of the text: a question that cannot be loaded becomes one problem, and all
 * others load. A remark says what was left out of a loaded question. After a syntax error in the XML, nothing more is
 * read.
 */
public final class MoodleXmlParser {

    private final String file;
    private final List<Question> questions = new ArrayList<>();
    private final Problems problems = new Problems();
    private final Problems remarks = new Problems();
    private final QuestionNames names = new QuestionNames(false);
    private String category = "";

    private MoodleXmlParser(String file) {
        this.file = file;
    }

    /** @param file the file's name in positions and problems */
    public static QuestionFile parse(String file, String source) {
        MoodleXmlParser parser = new MoodleXmlParser(file);
        try {
            XmlElements.read(source, "quiz", parser::take);
            if (parser.questions.isEmpty() && parser.problems.isEmpty()) {
                throw new QuestionSyntaxException(
                        1, "there is no question in this file", "export the questions from Moodle as Moodle XML");
            }
        } catch (QuestionSyntaxException fault) {
            parser.report(fault);
        }
        return new QuestionFile(parser.questions, parser.problems.list(), parser.remarks.list());
    }

    private void take(XmlElement element) {
        if (!element.name().equals("question")) {
            report(new QuestionSyntaxException(
                    element.line(), "<" + SourceSpan.excerptOf(element.name()) + "> is not a question", "take it out"));
            return;
        }
        String type = element.attributes().getOrDefault("type", "");
        if (type.equals("category")) {
            category = element.textOf("category");
            return;
        }
        try {
            MoodleXmlQuestion reader = new MoodleXmlQuestion(element, type);
            questions.add(reader.read(file, category, names));
            reader.leftOut()
                    .ifPresent(what -> remarks.add(
                            new SourcePosition(file, element.line()),
                            "left out of question `" + SourceSpan.excerptOf(element.textOf("name")) + "`: " + what,
                            "look whether it can do without"));
        } catch (QuestionSyntaxException fault) {
            report(fault);
        }
    }

    private void report(QuestionSyntaxException fault) {
        problems.add(new SourcePosition(file, fault.line()), fault.what(), fault.hint());
    }
}
