package dev.slipway.authoring;

/**
 * A line of an authored file.
 *
 * @param file the name an author knows it by, usually the path below the lessons folder; not blank
 * @param line counted from 1, as editors do
 */
public record SourcePosition(String file, int line) {

    public SourcePosition {
        if (file.isBlank()) {
            throw new IllegalArgumentException("file is blank");
        }
        if (line < 1) {
            throw new IllegalArgumentException("line is " + line + ", but lines are counted from 1");
        }
    }

    /** {@code file:line}, which editors and terminals turn into a link. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
