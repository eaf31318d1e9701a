package dev.slipway.quiz.format;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a block that knows its line. Escapes are still hidden in it. Searching never looks past its end, which
 * keeps the reading of many slices linear.
 */
public record SourceSpan(Block block, int start, int end) {

    private static final int EXCERPT_LENGTH = 40;

    public static SourceSpan of(Block block) {
        return new SourceSpan(block, 0, block.text().length());
    }

    public boolean isEmpty() {
        return start == end;
    }

    public int length() {
        return end - start;
    }

    public char charAt(int index) {
        return block.text().charAt(start + index);
    }

    public boolean startsWith(String prefix) {
        return length() >= prefix.length() && block.text().startsWith(prefix, start);
    }

    /** Counted from the start of the slice; −1 if it is not there. */
    public int indexOf(char c) {
        int found = block.text().indexOf(c, start, end);
        return found < 0 ? -1 : found - start;
    }

    /** Counted from the start of the slice; −1 if it is not there. */
    public int indexOf(String text) {
        int found = block.text().indexOf(text, start, end);
        return found < 0 ? -1 : found - start;
    }

    /** Counted from the start of the slice; −1 if it is not there. */
    public int lastIndexOf(String text) {
        int found = block.text().lastIndexOf(text, end - text.length());
        return found < start ? -1 : found - start;
    }

    public SourceSpan from(int index) {
        return new SourceSpan(block, start + index, end);
    }

    public SourceSpan to(int index) {
        return new SourceSpan(block, start, start + index);
    }

    /** Without white space around it. A blank slice keeps its place. */
    public SourceSpan strip() {
        int first = start;
        int last = end;
        while (first < last && Character.isWhitespace(block.text().charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(block.text().charAt(last - 1))) {
            last--;
        }
        return first == last ? new SourceSpan(block, start, start) : new SourceSpan(block, first, last);
    }

    /** Cut at {@code separator} into at most {@code limit} slices, of which the last keeps further separators. */
    public List<SourceSpan> split(char separator, int limit) {
        List<SourceSpan> parts = new ArrayList<>();
        SourceSpan rest = this;
        while (parts.size() < limit - 1 && rest.indexOf(separator) >= 0) {
            int cut = rest.indexOf(separator);
            parts.add(rest.to(cut));
            rest = rest.from(cut + 1);
        }
        parts.add(rest);
        return parts;
    }

    /** The text with escapes hidden. */
    public String raw() {
        return block.text().substring(start, end);
    }

    /** The line of the file where the slice starts. */
    public int line() {
        return block.lineAt(start);
    }

    /** The beginning of the text on one line, for messages. */
    public String excerpt() {
        return excerptOf(
                Escapes.unmask(to(Math.min(length(), 2 * EXCERPT_LENGTH)).raw()));
    }

    public static String excerptOf(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= EXCERPT_LENGTH ? line : line.substring(0, EXCERPT_LENGTH) + "…";
    }

    /** A fault at the line of this slice; {@code what} and {@code hint} as in a problem. */
    public QuestionSyntaxException error(String what, String hint) {
        return new QuestionSyntaxException(line(), what, hint);
    }
}
