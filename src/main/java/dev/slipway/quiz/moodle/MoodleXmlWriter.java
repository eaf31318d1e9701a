package dev.slipway.quiz.moodle;

import dev.slipway.authoring.Problems;
import dev.slipway.quiz.AcceptedNumber;
import dev.slipway.quiz.AcceptedText;
import dev.slipway.quiz.Command;
import dev.slipway.quiz.Description;
import dev.slipway.quiz.Essay;
import dev.slipway.quiz.Lab;
import dev.slipway.quiz.Matching;
import dev.slipway.quiz.MultipleChoice;
import dev.slipway.quiz.NumberRange;
import dev.slipway.quiz.Numerical;
import dev.slipway.quiz.Option;
import dev.slipway.quiz.Ordering;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.RichText;
import dev.slipway.quiz.RichText.Format;
import dev.slipway.quiz.Rubric;
import dev.slipway.quiz.ShortAnswer;
import dev.slipway.quiz.TrueFalse;
import dev.slipway.quiz.format.WrittenFile;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes questions as Moodle XML. {@link MoodleXmlParser} reads the same questions back, except for positions.
 * Slipway's own kinds are written as the most similar kind in Moodle, with a tag such as {@code slipway:command}.
 *
 * <p>Moodle XML cannot express a gap inside a text.
 */
public final class MoodleXmlWriter {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;
    private final Problems problems = new Problems();
    private String category = "";

    private MoodleXmlWriter() throws XMLStreamException {
        this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    public static WrittenFile write(List<Question> questions) {
        try {
            MoodleXmlWriter writer = new MoodleXmlWriter();
            writer.out.writeStartDocument("UTF-8", "1.0");
            writer.out.writeCharacters("\n");
            writer.out.writeStartElement("quiz");
            for (Question question : questions) {
                writer.take(question);
            }
            writer.out.writeEndElement();
            writer.out.writeEndDocument();
            return new WrittenFile(writer.text + "\n", writer.problems.list());
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing into memory does not fail, and yet", e);
        }
    }

    private void take(Question question) throws XMLStreamException {
        if (!question.category().equals(category)) {
            category = question.category();
            start("question", "type", "category");
            text("category", category);
            end();
        }
        if (question.hasGap()) {
            problems.add(
                    question.position(),
                    "the gap of question `" + question.name()
                            + "` is now mere text: Moodle XML puts answers below the text",
                    "look at its text in Moodle");
        }
        start("question", "type", type(question));
        text("name", question.name());
        rich("questiontext", question.text());
        rich("generalfeedback", question.generalFeedback());
        element("defaultgrade", question.asksSomething() ? "1.0" : "0.0");
        answers(question);
        tags(question);
        end();
    }

    private static String type(Question question) {
        return switch (question) {
            case Description description -> "description";
            case Essay essay -> "essay";
            case Lab lab -> "essay";
            case TrueFalse statement -> "truefalse";
            case MultipleChoice choice -> "multichoice";
            case ShortAnswer answer -> "shortanswer";
            case Command command -> "shortanswer";
            case Numerical number -> "numerical";
            case Matching matching -> "matching";
            case Ordering ordering -> "ordering";
        };
    }

    private void answers(Question question) throws XMLStreamException {
        switch (question) {
            case Description description -> {}
            case Lab lab -> {}
            case Essay essay -> rubric(essay.rubric());
            case TrueFalse statement -> {
                answer(
                        "true",
                        Format.MOODLE,
                        weight(statement.right()),
                        statement.right() ? statement.whenRight() : statement.whenWrong());
                answer(
                        "false",
                        Format.MOODLE,
                        weight(!statement.right()),
                        statement.right() ? statement.whenWrong() : statement.whenRight());
            }
            case MultipleChoice choice -> {
                element("single", String.valueOf(choice.single()));
                for (Option option : choice.options()) {
                    answer(option.text().source(), option.text().format(), option.weight(), option.feedback());
                }
            }
            case ShortAnswer answer -> {
                element("usecase", answer.caseSensitive() ? "1" : "0");
                texts(answer.accepted());
            }
            case Command command -> {
                element("usecase", "1");
                texts(command.accepted());
            }
            case Numerical number -> numbers(number);
            case Matching matching -> pairs(matching);
            case Ordering ordering -> items(ordering);
        }
    }

    private void rubric(Rubric rubric) throws XMLStreamException {
        if (!rubric.criteria().isEmpty()) {
            rich(
                    "graderinfo",
                    RichText.plain(rubric.criteria().stream()
                            .map(one -> "[slipway:rubric " + one.points() + " " + one.text() + "]")
                            .collect(Collectors.joining("\n"))));
        }
    }

    private void texts(List<AcceptedText> accepted) throws XMLStreamException {
        for (AcceptedText one : accepted) {
            answer(one.pattern(), Format.MOODLE, one.weight(), one.feedback());
        }
    }

    private void numbers(Numerical number) throws XMLStreamException {
        for (AcceptedNumber one : number.accepted()) {
            String[] written = asTolerance(one.range()).split(" ± ");
            startAnswer(written[0], Format.MOODLE, one.weight(), one.feedback());
            element("tolerance", written.length > 1 ? written[1] : "0");
            end();
        }
        if (number.otherwise().hasText()) {
            answer("*", Format.MOODLE, BigDecimal.ZERO, number.otherwise());
        }
    }

    /** Writes a range as middle and tolerance, since Moodle XML has no ranges; halving is exact in decimals. */
    private static String asTolerance(NumberRange range) {
        if (!range.written().contains(" to ")) {
            return range.written();
        }
        BigDecimal half = new BigDecimal("0.5");
        BigDecimal centre = range.min().add(range.max()).multiply(half).stripTrailingZeros();
        return NumberRange.within(
                        centre, range.max().subtract(range.min()).multiply(half).stripTrailingZeros())
                .written();
    }

    private void pairs(Matching matching) throws XMLStreamException {
        int written = 0;
        for (Matching.Pair pair : matching.pairs()) {
            for (; written < pair.choice(); written++) {
                pair(RichText.EMPTY, matching.choices().get(written));
            }
            written = Math.max(written, pair.choice() + 1);
            pair(pair.left(), matching.choices().get(pair.choice()));
        }
        for (; written < matching.choices().size(); written++) {
            pair(RichText.EMPTY, matching.choices().get(written));
        }
    }

    private void pair(RichText left, String right) throws XMLStreamException {
        start("subquestion", "format", format(left.format()));
        element("text", left.source());
        text("answer", right);
        end();
    }

    private void items(Ordering ordering) throws XMLStreamException {
        element("layouttype", "VERTICAL");
        element("selecttype", "ALL");
        element("selectcount", String.valueOf(ordering.items().size()));
        element("gradingtype", ordering.rule().name());
        element("showgrading", "SHOW");
        int place = 1;
        for (RichText item : ordering.items()) {
            answer(item.source(), item.format(), new BigDecimal(place++).movePointLeft(2), RichText.EMPTY);
        }
    }

    private void tags(Question question) throws XMLStreamException {
        Stream<String> ours = switch (question) {
            case Command command -> Stream.of(command.partial() ? "slipway:command partial" : "slipway:command");
            case Lab lab -> Stream.of("slipway:lab " + lab.task());
            default -> Stream.empty();
        };
        List<String> all = Stream.concat(question.tags().stream(), ours).toList();
        if (!all.isEmpty()) {
            out.writeStartElement("tags");
            for (String tag : all) {
                text("tag", tag);
            }
            end();
        }
    }

    private static BigDecimal weight(boolean right) {
        return right ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private void answer(String answer, Format format, BigDecimal weight, RichText feedback) throws XMLStreamException {
        startAnswer(answer, format, weight, feedback);
        end();
    }

    private void startAnswer(String answer, Format format, BigDecimal weight, RichText feedback)
            throws XMLStreamException {
        out.writeCharacters("\n  ");
        out.writeStartElement("answer");
        out.writeAttribute(
                "fraction", weight.movePointRight(2).stripTrailingZeros().toPlainString());
        out.writeAttribute("format", format(format));
        element("text", answer);
        if (feedback.hasText()) {
            rich("feedback", feedback);
        }
    }

    private void rich(String name, RichText content) throws XMLStreamException {
        start(name, "format", format(content.format()));
        element("text", content.source());
        end();
    }

    private void text(String name, String content) throws XMLStreamException {
        out.writeCharacters("\n  ");
        out.writeStartElement(name);
        element("text", content);
        end();
    }

    private void element(String name, String content) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(legal(content));
        out.writeEndElement();
    }

    private void start(String name, String attribute, String value) throws XMLStreamException {
        out.writeCharacters("\n");
        out.writeStartElement(name);
        out.writeAttribute(attribute, value);
    }

    private void end() throws XMLStreamException {
        out.writeEndElement();
    }

    private static String format(Format format) {
        return switch (format) {
            case HTML -> "html";
            case MARKDOWN -> "markdown";
            case PLAIN -> "plain_text";
            case MOODLE -> "moodle_auto_format";
        };
    }

    /** Replaces characters that XML cannot contain, such as most control characters. */
    private static String legal(String content) {
        return content.replaceAll("[^\\t\\n\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
