package dev.slipway.authoring;

/**
 * A mistake in an authored file, described so that its author can fix it.
 *
 * @param where the line that has to change
 * @param what what is wrong, one line, no full stop
 * @param hint what to write instead, one line, no full stop
 */
public record Problem(SourcePosition where, String what, String hint) {

    public Problem {
        requireOneLine("what", what);
        requireOneLine("hint", hint);
    }

    /** {@code file:line: what — hint}, as one line for a log, a page or the linter. */
    public String asLine() {
        return where + ": " + what + " — " + hint;
    }

    private static void requireOneLine(String component, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(component + " is blank");
        }
        if (text.lines().count() > 1) {
            throw new IllegalArgumentException(component + " has more than one line: " + text);
        }
    }
}
