package dev.slipway.lint;

import dev.slipway.authoring.Problems;
import dev.slipway.authoring.SourcePosition;
import dev.slipway.authoring.YamlMap;
import dev.slipway.course.FrontMatter;
import dev.slipway.course.InfoString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A Markdown text with its lines in mind.
 *
 * @param file     as problems name it
 * @param bodyLine the line of the file at which the text starts
 * @param settings of the front matter, as far as it can be read
 * @param root     of the parsed text
 */
record MarkdownText(String file, int bodyLine, Optional<YamlMap> settings, Node root) {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    /** A fenced code block; {@code line} is that of its first line of code. */
    record Block(InfoString info, String text, int line) {}

    /** A lesson or course page: its front matter has been looked at by the course's own reader. */
    static MarkdownText ofPage(String file, String source) {
        FrontMatter parts = FrontMatter.split(file, source, new Problems());
        return new MarkdownText(file, parts.bodyLine(), parts.yaml(), PARSER.parse(parts.body()));
    }

    static MarkdownText ofPart(String file, int line, String source) {
        return new MarkdownText(file, line, Optional.empty(), PARSER.parse(source));
    }

    SourcePosition at(Node node) {
        Node n = node;
        while (n.getSourceSpans().isEmpty() && n.getParent() != null) {
            n = n.getParent();
        }
        int index =
                n.getSourceSpans().isEmpty() ? 0 : n.getSourceSpans().getFirst().getLineIndex();
        return new SourcePosition(file, bodyLine + index);
    }

    SourcePosition at(int line) {
        return new SourcePosition(file, line);
    }

    /** Where the front matter has this key; the file's first line when it has not. */
    SourcePosition at(String key) {
        return settings.map(s -> s.position(key)).orElse(at(1));
    }

    <T extends Node> List<T> all(Class<T> kind) {
        List<T> found = new ArrayList<>();
        walk(root, n -> {
            if (kind.isInstance(n)) {
                found.add(kind.cast(n));
            }
        });
        return found;
    }

    List<Block> blocks() {
        return all(FencedCodeBlock.class).stream()
                .map(b -> new Block(
                        InfoString.parse(b.getInfo() == null ? "" : b.getInfo()), b.getLiteral(), at(b).line() + 1))
                .toList();
    }

    /** Words to be read, commands and their output included; tasks are counted on their own. */
    int words() {
        int[] words = {0};
        walk(root, n -> {
            switch (n) {
                case Text t -> words[0] += count(t.getLiteral());
                case Code c -> words[0] += count(c.getLiteral());
                case FencedCodeBlock b ->
                    words[0] += b.getInfo() != null && b.getInfo().contains("task=") ? 0 : count(b.getLiteral());
                default -> {}
            }
        });
        return words[0];
    }

    private static int count(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    /** What a reader sees of it, without marks. */
    static String plain(Node parent) {
        StringBuilder text = new StringBuilder();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNext()) {
            text.append(n instanceof Text t ? t.getLiteral() : n instanceof Code c ? c.getLiteral() : plain(n));
        }
        return text.toString();
    }

    private static void walk(Node node, Consumer<Node> visitor) {
        visitor.accept(node);
        for (Node n = node.getFirstChild(); n != null; n = n.getNext()) {
            walk(n, visitor);
        }
    }
}
