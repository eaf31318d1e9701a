package dev.slipway.lint;

import dev.slipway.authoring.Problems;
import dev.slipway.authoring.SourcePosition;
import dev.slipway.authoring.YamlMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;

/**
 * A deck in Marp's Markdown, cut into slides as Marp does: at rules, and at headings when it says {@code headingDivider}.
 *
 * @param path     of the file, for what lies beside it
 * @param problems of its front matter
 */
record DeckFile(Path path, MarkdownText text, List<Slide> slides, Problems problems) {

    private static final Pattern FRONT = Pattern.compile("---[ \\t]*\n(.*?)^---[ \\t]*(?:\n|\\z)", Pattern.MULTILINE | Pattern.DOTALL);

    /** {@code number} counts from 1; {@code blocks} are those of the top level. */
    record Slide(int number, SourcePosition where, List<Node> blocks) {}

    static DeckFile of(Path root, Path path, String source) {
        String file = LessonFiles.name(root, path);
        Problems problems = new Problems();
        String all = (source.startsWith("\uFEFF") ? source.substring(1) : source).replace("\r\n", "\n");
        Matcher front = FRONT.matcher(all);
        boolean has = front.lookingAt();
        int line = has ? 1 + (int) front.group().lines().count() : 1;
        Optional<YamlMap> settings = has && !front.group(1).isBlank() ? YamlMap.parse(file, 2, front.group(1), problems) : Optional.empty();
        Node body = MarkdownText.ofPart(file, line, has ? all.substring(front.end()) : all).root();
        MarkdownText text = new MarkdownText(file, line, settings, body);
        return new DeckFile(path, text, slides(text), problems);
    }

    private static List<Slide> slides(MarkdownText text) {
        int divider = text.settings().flatMap(s -> s.text("headingDivider")).filter(d -> d.matches("[1-6]")).map(Integer::parseInt).orElse(0);
        List<Slide> slides = new ArrayList<>();
        List<Node> blocks = new ArrayList<>();
        SourcePosition start = text.at(text.bodyLine());
        for (Node n = text.root().getFirstChild(); n != null; n = n.getNext()) {
            boolean rule = n instanceof ThematicBreak;
            boolean heading = n instanceof Heading h && h.getLevel() <= divider && !blocks.isEmpty();
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

    /** The file beside the deck that such an address means; empty for addresses elsewhere. */
    Optional<Path> beside(String address) {
        boolean elsewhere = address.isEmpty() || address.startsWith("/") || address.startsWith("#") || address.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*");
        return elsewhere ? Optional.empty() : Optional.of(path.resolveSibling(address.split("[#?]", 2)[0]).normalize());
    }
}
