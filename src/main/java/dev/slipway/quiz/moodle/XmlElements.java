package dev.slipway.quiz.moodle;

import dev.slipway.quiz.format.QuestionSyntaxException;
import dev.slipway.quiz.format.SourceSpan;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Passes on the children of a file's root element one by one. Refuses document types, entities, references to other
 * files, deep nesting and large texts, so that a file cannot make it read anything else or use much memory.
 */
final class XmlElements {

    static final int MAX_DEPTH = 30;
    static final int MAX_FILE_LENGTH = 50_000_000;
    private static final int MAX_TEXT_LENGTH = 2_000_000;
    private static final int MAX_ELEMENTS = 20_000;

    /** An element under construction. */
    private record Open(
            String name, int line, Map<String, String> attributes, List<XmlElement> children, StringBuilder text) {
        XmlElement close() {
            return new XmlElement(name, line, attributes, List.copyOf(children), text.toString());
        }
    }

    private final String root;
    private final Consumer<XmlElement> taker;
    private final Deque<Open> open = new ArrayDeque<>();
    private int depth;
    private int count;

    private XmlElements(String root, Consumer<XmlElement> taker) {
        this.root = root;
        this.taker = taker;
    }

    /** @throws QuestionSyntaxException at a syntax error; earlier elements were passed on */
    static void read(String source, String root, Consumer<XmlElement> taker) {
        if (source.length() > MAX_FILE_LENGTH) {
            throw new QuestionSyntaxException(
                    1,
                    "the file has " + source.length() + " characters, and " + MAX_FILE_LENGTH + " is the limit",
                    "split it");
        }
        new XmlElements(root, taker).read(source.startsWith("\uFEFF") ? source.substring(1) : source);
    }

    private void read(String source) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory(); // the JDK's, since limits differ in others
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(source));
            while (reader.hasNext()) {
                take(next(reader), reader);
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw new QuestionSyntaxException(
                    line, "from here on this is not XML: " + reason(e), "export the file anew, or mend what is there");
        }
    }

    /** The JDK's parser throws undeclared exceptions for some errors whose messages it lacks (found by fuzzing). */
    private static int next(XMLStreamReader reader) throws XMLStreamException {
        try {
            return reader.next();
        } catch (RuntimeException e) {
            throw new XMLStreamException("it cannot be read", reader.getLocation(), e);
        }
    }

    /** The parser's message, without the position before it. */
    private static String reason(XMLStreamException e) {
        String message = e.getMessage() == null ? "it cannot be read" : e.getMessage();
        int start = message.indexOf("Message: ");
        return (start < 0 ? message : message.substring(start + "Message: ".length()))
                .strip()
                .lines()
                .findFirst()
                .orElse("it cannot be read");
    }

    private void take(int event, XMLStreamReader reader) {
        int line = Math.max(1, reader.getLocation().getLineNumber());
        switch (event) {
            case XMLStreamConstants.DTD ->
                throw new QuestionSyntaxException(
                        line, "the file declares a DOCTYPE, which Moodle never writes", "take it out");
            case XMLStreamConstants.START_ELEMENT -> start(reader, line);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader.getText(), line);
            case XMLStreamConstants.END_ELEMENT -> end();
            default -> {}
        }
    }

    private void start(XMLStreamReader reader, int line) {
        depth++;
        if (depth == 1 && !reader.getLocalName().equals(root)) {
            throw new QuestionSyntaxException(
                    line,
                    "the file starts with <" + SourceSpan.excerptOf(reader.getLocalName()) + ">, not with <" + root
                            + ">",
                    "export the questions from Moodle as Moodle XML");
        }
        if (depth > MAX_DEPTH) {
            throw new QuestionSyntaxException(
                    line,
                    "elements are nested more than " + MAX_DEPTH + " deep",
                    "put markup of a text into <![CDATA[…]]>");
        }
        if (depth > 1) {
            count = open.isEmpty() ? 0 : count + 1;
            if (count > MAX_ELEMENTS) {
                throw new QuestionSyntaxException(
                        line, "a question of more than " + MAX_ELEMENTS + " elements", "split it");
            }
            open.push(
                    new Open(reader.getLocalName(), line, attributes(reader), new ArrayList<>(), new StringBuilder()));
        }
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private void text(String text, int line) {
        if (open.isEmpty()) {
            return;
        }
        StringBuilder all = open.peek().text();
        if (all.length() + text.length() > MAX_TEXT_LENGTH
                && !open.peek().name().equals("file")) {
            throw new QuestionSyntaxException(
                    line, "a text of more than " + MAX_TEXT_LENGTH + " characters", "shorten it");
        }
        if (!open.peek().name().equals("file")) { // an embedded file is reported as left out, not read
            all.append(text);
        }
    }

    private void end() {
        depth--;
        if (open.isEmpty()) {
            return;
        }
        XmlElement closed = open.pop().close();
        if (open.isEmpty()) {
            taker.accept(closed);
        } else {
            open.peek().children().add(closed);
        }
    }
}
