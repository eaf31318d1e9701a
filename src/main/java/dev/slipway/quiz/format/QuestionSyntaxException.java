package dev.slipway.quiz.format;

import dev.slipway.quiz.gift.GiftReading;

/** Leaves the reading of a question that cannot be loaded. Caught by {@link GiftReading}, never seen outside. */
public final class QuestionSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final String what;
    private final String hint;

    public QuestionSyntaxException(int line, String what, String hint) {
        super(what, null, false, false); // no stack trace: it tells of the author's text, not of our code
        this.line = line;
        this.what = what;
        this.hint = hint;
    }

    public int line() {
        return line;
    }

    public String what() {
        return what;
    }

    public String hint() {
        return hint;
    }
}
