package dev.slipway.quiz.format;

/** A question cannot be loaded. Parsers catch it and report a problem. */
public final class QuestionSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final String what;
    private final String hint;

    public QuestionSyntaxException(int line, String what, String hint) {
        super(what, null, false, false); // no stack trace: it describes an error in the author's text, not in the code
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
