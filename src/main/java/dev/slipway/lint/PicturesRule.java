package dev.slipway.lint;

import dev.slipway.authoring.SourcePosition;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.commonmark.node.Image;

/** Checks that SVG files are valid, have a title for screen readers, and are used. */
final class PicturesRule {

    private static final XMLInputFactory XML = factory();

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    void look(LessonFiles files, Diagnostics remarks) {
        Set<Path> shown = new HashSet<>();
        files.text()
                .all(Image.class)
                .forEach(i ->
                        shown.add(files.folder().resolve(i.getDestination()).normalize()));
        Path starter = files.lesson().starterFiles();
        Stream<Path> drawings = LessonFiles.below(files.folder()).stream()
                .filter(f -> f.toString().endsWith(".svg") && !f.startsWith(starter));
        drawings.forEach(f -> {
            if (!shown.contains(f)) {
                remarks.warning(
                        files.at(f, 1), "the text shows no picture `" + f.getFileName() + "`", "Show it, or delete it");
            }
            drawing(f, files.at(f, 1), remarks);
        });
    }

    /** Checks one SVG file; {@code top} is its first line. */
    void drawing(Path file, SourcePosition top, Diagnostics remarks) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            if (title(LessonFiles.read(file).orElse("")).isBlank()) {
                remarks.error(
                        top,
                        "the drawing has no title",
                        "Put `<title>What it shows</title>` right behind `<svg …>`: it is read to those who do not see it");
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            remarks.error(
                    new SourcePosition(top.file(), line),
                    "the drawing is not sound XML: " + words(e),
                    "Mend it there, or save it again from the program that drew it");
        }
    }

    private static String words(XMLStreamException e) {
        return Objects.requireNonNullElse(e.getMessage(), "it cannot be read")
                .replaceFirst("(?s)^ParseError at .*?Message: ", "")
                .replaceFirst("\\.$", "");
    }

    /** The title of the svg element itself. Reads to the end, so that a malformed file is reported. */
    private static String title(String source) throws XMLStreamException {
        XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(source));
        String title = "";
        int depth = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT
                    && depth == 1
                    && reader.getLocalName().equals("title")) {
                title = reader.getElementText();
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return title;
    }
}
