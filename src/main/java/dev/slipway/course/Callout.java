package dev.slipway.course;

import java.util.Map;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * A quote whose first line is a marker such as {@code [!NOTE]}.
 *
 * @param title   for readers
 * @param content the first node after the marker in the first paragraph; empty when there is none
 */
record Callout(String title, Optional<Node> content) {

    private static final Map<String, String> TITLES = Map.of(
            "[!NOTE]",
            "Note",
            "[!TIP]",
            "Tip",
            "[!IMPORTANT]",
            "Important",
            "[!WARNING]",
            "Warning",
            "[!CAUTION]",
            "Caution");

    /** Empty for an ordinary quote. */
    static Optional<Callout> of(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph p) || !(p.getFirstChild() instanceof Text)) {
            return Optional.empty();
        }
        // The parser may split the marker into several text nodes.
        StringBuilder marker = new StringBuilder();
        Node next = p.getFirstChild();
        while (next instanceof Text text) {
            marker.append(text.getLiteral());
            next = next.getNext();
        }
        String title = TITLES.get(marker.toString().strip());
        if (title == null) {
            return Optional.empty();
        }
        boolean lineEnds = next instanceof SoftLineBreak || next instanceof HardLineBreak;
        return Optional.of(new Callout(title, Optional.ofNullable(lineEnds ? next.getNext() : next)));
    }
}
