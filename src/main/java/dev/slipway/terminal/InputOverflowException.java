package dev.slipway.terminal;

/** A browser sent more input than may wait for the shell. */
public final class InputOverflowException extends RuntimeException {

    /** For the student. */
    public static final String MESSAGE = "Too much input waits for a program that does not read it.";

    InputOverflowException() {
        super(MESSAGE);
    }
}
