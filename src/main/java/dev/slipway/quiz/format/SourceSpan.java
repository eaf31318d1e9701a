package dev.slipway.quiz.format;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a block that knows its line. Its escapes are still masked. Searches never go past its end, so reading
 * many spans takes linear time.
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

    /** Index from the start of the span; −1 if not found. */
    public int indexOf(char c) {
        int found = block.text().indexOf(c, start, end);
        return found < 0 ? -1 : found - start;
    }

    /** Index from the start of the span; −1 if not found. */
    public int indexOf(String text) {
        int found = block.text().indexOf(text, start, end);
        return found < 0 ? -1 : found - start;
    }

    /** Index from the start of the span; −1 if not found. */
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

    /** The span without surrounding white space. A blank span keeps its position. */
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

    /** Splits at {@code separator} into at most {@code limit} spans; the last one keeps further separators. */
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

    /** The text with escapes masked. */
    public String raw() {
        return block.text().substring(start, end);
    }

    /** The line of the file at which the span starts. */
    public int line() {
        return block.lineAt(start);
    }

    /** The beginning of the text, on one line, for messages. */
    public String excerpt() {
        return excerptOf(
                Escapes.unmask(to(Math.min(length(), 2 * EXCERPT_LENGTH)).raw()));
    }

    public static String excerptOf(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= EXCERPT_LENGTH ? line : line.substring(0, EXCERPT_LENGTH) + "…";
    }

    /** An exception for the line of this span; {@code what} and {@code hint} as in a problem. */
    public QuestionSyntaxException error(String what, String hint) {
        return new QuestionSyntaxException(line(), what, hint);
    }
}
