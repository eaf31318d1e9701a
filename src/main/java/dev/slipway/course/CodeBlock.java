package dev.slipway.course;

import org.commonmark.node.FencedCodeBlock;

/**
 * A fenced code block of an authored text.
 *
 * @param node where it is in the tree
 * @param info the words behind its fence
 * @param text of the block, with the end of its last line
 * @param line of the file at which that text starts, counted from 1
 */
public record CodeBlock(FencedCodeBlock node, InfoString info, String text, int line) {

    static CodeBlock of(FencedCodeBlock node, int line) {
        return new CodeBlock(
                node, InfoString.parse(node.getInfo() == null ? "" : node.getInfo()), node.getLiteral(), line);
    }
}
