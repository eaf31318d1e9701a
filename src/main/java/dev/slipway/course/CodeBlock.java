package dev.slipway.course;

import org.commonmark.node.FencedCodeBlock;

/**
 * A fenced code block of an authored text.
 *
 * @param node its node in the tree
 * @param info the words after its fence
 * @param text the content, including the last line's line break
 * @param line the line of the file at which the text starts, counted from 1
 */
public record CodeBlock(FencedCodeBlock node, InfoString info, String text, int line) {

    static CodeBlock of(FencedCodeBlock node, int line) {
        return new CodeBlock(
                node, InfoString.parse(node.getInfo() == null ? "" : node.getInfo()), node.getLiteral(), line);
    }
}
