package dev.slipway.quiz;

/** Leaves the reading of a question that cannot be loaded. Caught by {@link GiftReading}, never seen outside. */
final class BadQuestion extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final String hint;

    BadQuestion(int line, String what, String hint) {
        super(what, null, false, false); // no stack trace: it tells of the author's text, not of our code
        this.line = line;
        this.hint = hint;
    }

    int line() {
        return line;
    }

    String what() {
        return getMessage();
    }

    String hint() {
        return hint;
    }
}
