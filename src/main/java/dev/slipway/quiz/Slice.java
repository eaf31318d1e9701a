package dev.slipway.quiz;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a block that knows its line. Escapes are still hidden in it. Searching never looks past its end, which
 * keeps the reading of many slices linear.
 */
record Slice(Block block, int start, int end) {

    private static final int EXCERPT_LENGTH = 40;

    static Slice of(Block block) {
        return new Slice(block, 0, block.text().length());
    }

    boolean isEmpty() {
        return start == end;
    }

    int length() {
        return end - start;
    }

    char charAt(int index) {
        return block.text().charAt(start + index);
    }

    boolean startsWith(String prefix) {
        return length() >= prefix.length() && block.text().startsWith(prefix, start);
    }

    /** Counted from the start of the slice; −1 if it is not there. */
    int indexOf(char c) {
        int found = block.text().indexOf(c, start, end);
        return found < 0 ? -1 : found - start;
    }

    /** Counted from the start of the slice; −1 if it is not there. */
    int indexOf(String text) {
        int found = block.text().indexOf(text, start, end);
        return found < 0 ? -1 : found - start;
    }

    /** Counted from the start of the slice; −1 if it is not there. */
    int lastIndexOf(String text) {
        int found = block.text().lastIndexOf(text, end - text.length());
        return found < start ? -1 : found - start;
    }

    Slice from(int index) {
        return new Slice(block, start + index, end);
    }

    Slice to(int index) {
        return new Slice(block, start, start + index);
    }

    /** Without white space around it. A blank slice keeps its place. */
    Slice strip() {
        int first = start;
        int last = end;
        while (first < last && Character.isWhitespace(block.text().charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(block.text().charAt(last - 1))) {
            last--;
        }
        return first == last ? new Slice(block, start, start) : new Slice(block, first, last);
    }

    /** Cut at {@code separator} into at most {@code limit} slices, of which the last keeps further separators. */
    List<Slice> split(char separator, int limit) {
        List<Slice> parts = new ArrayList<>();
        Slice rest = this;
        while (parts.size() < limit - 1 && rest.indexOf(separator) >= 0) {
            int cut = rest.indexOf(separator);
            parts.add(rest.to(cut));
            rest = rest.from(cut + 1);
        }
        parts.add(rest);
        return parts;
    }

    /** The text with escapes hidden. */
    String raw() {
        return block.text().substring(start, end);
    }

    /** The line of the file where the slice starts. */
    int line() {
        return block.lineAt(start);
    }

    /** The beginning of the text on one line, for messages. */
    String excerpt() {
        return excerptOf(
                Escapes.unmask(to(Math.min(length(), 2 * EXCERPT_LENGTH)).raw()));
    }

    static String excerptOf(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= EXCERPT_LENGTH ? line : line.substring(0, EXCERPT_LENGTH) + "…";
    }

    /** A fault at the line of this slice; {@code what} and {@code hint} as in a problem. */
    BadQuestion bad(String what, String hint) {
        return new BadQuestion(line(), what, hint);
    }
}
