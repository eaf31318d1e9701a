package dev.slipway.quiz.moodle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a Moodle file, held in memory one question at a time.
 *
 * @param line the line at which it starts
 * @param text its own characters, without those of its children
 */
record XmlElement(String name, int line, Map<String, String> attributes, List<XmlElement> children, String text) {

    Stream<XmlElement> all(String child) {
        return children.stream().filter(one -> one.name.equals(child));
    }

    Optional<XmlElement> first(String child) {
        return all(child).findFirst();
    }

    /** The text of a child, which Moodle may wrap in {@code <text>}; empty if there is no such child. */
    String textOf(String child) {
        return first(child).map(XmlElement::content).orElse("");
    }

    String content() {
        return first("text")
                .map(XmlElement::text)
                .orElse(text)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
    }

    /** Whether any descendant has this name. */
    boolean holds(String descendant) {
        return children.stream().anyMatch(child -> child.name.equals(descendant) || child.holds(descendant));
    }
}
