package dev.slipway.quiz.gift;

import dev.slipway.quiz.format.Block;
import dev.slipway.quiz.format.Escapes;
import java.util.ArrayList;
import java.util.List;

/** Splits a file into blocks. Only blank lines separate blocks; comment lines do not. */
final class BlockReader {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<Block> blocks = new ArrayList<>();
    private final List<Block.Comment> comments = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private int firstLine;
    private int line;

    private BlockReader() {}

    static List<Block> read(String source) {
        BlockReader reader = new BlockReader();
        String text = source.startsWith(BYTE_ORDER_MARK) ? source.substring(1) : source;
        text.lines().forEach(reader::take);
        reader.endBlock();
        return reader.blocks;
    }

    private void take(String text) {
        line++;
        if (text.isBlank()) {
            endBlock();
            return;
        }
        if (current.isEmpty()) {
            firstLine = line;
        }
        if (text.stripLeading().startsWith("//")) {
            comments.add(new Block.Comment(line, text.strip()));
        } else {
            Escapes.mask(text.stripTrailing(), current);
        }
        current.append('\n');
    }

    private void endBlock() {
        if (!current.isEmpty()) {
            blocks.add(new Block(firstLine, current.toString(), comments));
            current.setLength(0);
            comments.clear();
        }
    }
}
