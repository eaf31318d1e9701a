package dev.slipway.quiz.format;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines between two blank lines: a question, a category or only comments. Escapes are masked. Comment lines are
 * emptied but kept, so that line numbers stay right.
 */
public final class Block {

    /** A comment line with its {@code //}. */
    public record Comment(int line, String text) {}

    private final int firstLine;
    private final String text;
    private final List<Comment> comments;
    private int @Nullable [] lineEnds; // computed on demand, since most blocks only need their first line

    /** @param firstLine counted from 1 */
    public Block(int firstLine, String text, List<Comment> comments) {
        this.firstLine = firstLine;
        this.text = text;
        this.comments = List.copyOf(comments);
    }

    public String text() {
        return text;
    }

    public List<Comment> comments() {
        return comments;
    }

    /** The line of the file that contains the character at {@code offset}. */
    public int lineAt(int offset) {
        if (offset <= text.indexOf('\n')) {
            return firstLine;
        }
        if (lineEnds == null) {
            lineEnds = lineEnds(text);
        }
        int found = Arrays.binarySearch(lineEnds, offset);
        return firstLine + (found >= 0 ? found : -found - 1);
    }

    private static int[] lineEnds(String text) {
        return IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == '\n')
                .toArray();
    }
}
