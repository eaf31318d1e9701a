package dev.slipway.quiz.moodle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a file of Moodle's, small enough to be held: one question at a time.
 *
 * @param line where it starts
 * @param text its own characters, without those of its children
 */
record XmlElement(String name, int line, Map<String, String> attributes, List<XmlElement> children, String text) {

    Stream<XmlElement> all(String child) {
        return children.stream().filter(one -> one.name.equals(child));
    }

    Optional<XmlElement> first(String child) {
        return all(child).findFirst();
    }

    /** What Moodle wraps in {@code <text>}, or the bare content; empty if there is no such child. */
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

    /** Whether an element of this name stands anywhere below. */
    boolean holds(String descendant) {
        return children.stream().anyMatch(child -> child.name.equals(descendant) || child.holds(descendant));
    }
}
