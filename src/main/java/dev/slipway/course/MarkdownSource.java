package dev.slipway.course;

import dev.slipway.authoring.Problems;
import dev.slipway.authoring.SourcePosition;
import dev.slipway.authoring.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A parsed Markdown file. Renderers and the linter read the same tree, and none of them changes it.
 *
 * @param file     its name in problems
 * @param bodyLine the line of the file at which the text below the front matter starts, counted from 1
 * @param settings the front matter, as far as it can be read
 * @param root     of the tree
 */
public record MarkdownSource(String file, int bodyLine, Optional<YamlMap> settings, Node root) {

    /** The parser for all authored texts; it records the lines of blocks. */
    static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    /**
     * Parses {@code body}, which starts at {@code bodyLine} of the file. Throws {@link StackOverflowError} if it is
     * nested thousands of levels deep.
     */
    public static MarkdownSource of(String file, int bodyLine, Optional<YamlMap> settings, String body) {
        return new MarkdownSource(file, bodyLine, settings, PARSER.parse(body));
    }

    /**
     * Parses a lesson's or course's page and reports what is wrong with its headings and code blocks; empty if it is
     * nested too deeply.
     */
    static Optional<MarkdownSource> ofPage(String file, FrontMatter parts, Problems problems) {
        try {
            MarkdownSource page = of(file, parts.bodyLine(), parts.yaml(), parts.body());
            page.checkHeadings(problems);
            page.checkCodeBlocks(problems);
            return Optional.of(page);
        } catch (StackOverflowError e) { // the parser recurses for each level of nesting
            reportDeepNesting(new SourcePosition(file, parts.bodyLine()), problems);
            return Optional.empty();
        }
    }

    static void reportDeepNesting(SourcePosition where, Problems problems) {
        problems.add(where, "quotes, lists or emphasis are nested too deeply here to be shown", "Take out some levels");
    }

    private void checkHeadings(Problems problems) {
        all(Heading.class).stream()
                .filter(heading -> heading.getLevel() == 1)
                .forEach(heading -> problems.add(
                        at(heading),
                        "the heading `" + plain(heading) + "` is as large as the page's title",
                        "Start headings at `##`"));
    }

    private void checkCodeBlocks(Problems problems) {
        for (CodeBlock block : codeBlocks()) {
            block.info()
                    .unknown()
                    .forEach(word -> problems.add(
                            at(block.node()),
                            "`" + word + "` means nothing behind the fence of a code block",
                            "Known are: run, output, file=NAME, task=ID"));
        }
    }

    /** The line at which a node starts, or at which its parent starts if the parser has recorded none. */
    public SourcePosition at(Node node) {
        Node n = node;
        while (n.getSourceSpans().isEmpty() && n.getParent() != null) {
            n = n.getParent();
        }
        int index =
                n.getSourceSpans().isEmpty() ? 0 : n.getSourceSpans().getFirst().getLineIndex();
        return at(bodyLine + index);
    }

    public SourcePosition at(int line) {
        return new SourcePosition(file, line);
    }

    /** The position of this front matter key; the file's first line if the key is absent. */
    public SourcePosition at(String key) {
        return settings.map(s -> s.position(key)).orElse(at(1));
    }

    /** All nodes of a kind, in the order of the text. */
    public <T extends Node> List<T> all(Class<T> kind) {
        List<T> found = new ArrayList<>();
        walk(root, n -> {
            if (kind.isInstance(n)) {
                found.add(kind.cast(n));
            }
        });
        return found;
    }

    /** The fenced code blocks, in the order of the text. */
    public List<CodeBlock> codeBlocks() {
        return all(FencedCodeBlock.class).stream()
                .map(block -> CodeBlock.of(block, at(block).line() + 1))
                .toList();
    }

    /** The plain text of a node, without markup. */
    public static String plain(Node parent) {
        StringBuilder text = new StringBuilder();
        walk(parent, n -> {
            if (n instanceof Text t) {
                text.append(t.getLiteral());
            } else if (n instanceof Code c) {
                text.append(c.getLiteral());
            }
        });
        return text.toString();
    }

    /** Not recursive: a tree may be deeper than the stack. */
    private static void walk(Node root, Consumer<Node> visitor) {
        Node next = root;
        while (next != null) {
            visitor.accept(next);
            next = next.getFirstChild() != null ? next.getFirstChild() : behind(next, root);
        }
    }

    private static @Nullable Node behind(Node node, Node root) {
        Node n = node;
        while (n != root && n.getNext() == null) {
            n = n.getParent();
        }
        return n == root ? null : n.getNext();
    }
}
