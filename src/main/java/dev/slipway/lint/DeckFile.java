package dev.slipway.lint;

import dev.slipway.authoring.Problem;
import dev.slipway.authoring.SourcePosition;
import dev.slipway.course.Deck;
import dev.slipway.course.MarkdownSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;

/**
 * A deck in Marp's Markdown, split into slides as Marp does: at rules, and at headings if it has
 * {@code headingDivider}.
 *
 * @param folder   the folder of the file, to find files beside it
 * @param problems found by the deck's reader
 */
record DeckFile(Path folder, MarkdownSource text, List<Slide> slides, List<Problem> problems) {

    /** {@code number} counts from 1; {@code blocks} are the top-level blocks. */
    record Slide(int number, SourcePosition where, List<Node> blocks) {}

    DeckFile(Path folder, Deck deck) {
        this(folder, deck.text(), deck.problems());
    }

    private DeckFile(Path folder, MarkdownSource text, List<Problem> problems) {
        this(folder, text, slides(text), problems);
    }

    private static List<Slide> slides(MarkdownSource text) {
        List<String> dividers =
                text.settings().map(s -> s.texts("headingDivider")).orElse(List.of());
        List<Slide> slides = new ArrayList<>();
        List<Node> blocks = new ArrayList<>();
        SourcePosition start = text.at(text.bodyLine());
        for (Node n = text.root().getFirstChild(); n != null; n = n.getNext()) {
            boolean rule = n instanceof ThematicBreak;
            boolean heading = n instanceof Heading h && divides(h.getLevel(), dividers) && !blocks.isEmpty();
            if (rule || heading) {
                slides.add(new Slide(slides.size() + 1, start, blocks));
                blocks = new ArrayList<>();
                start = text.at(n);
            }
            if (!rule) {
                blocks.add(n);
            }
        }
        slides.add(new Slide(slides.size() + 1, start, blocks));
        return slides;
    }

    /** A number means that level and all higher ones; a list means exactly its levels. */
    private static boolean divides(int level, List<String> dividers) {
        return dividers.size() == 1
                ? dividers.getFirst().matches("[1-6]") && level <= Integer.parseInt(dividers.getFirst())
                : dividers.contains(String.valueOf(level));
    }
}
