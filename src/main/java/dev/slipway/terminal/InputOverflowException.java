package dev.slipway.terminal;

/** A browser has sent more than the shell reads, beyond what the protocol lets it send ahead. */
public final class InputOverflowException extends RuntimeException {

    InputOverflowException() {
        super("Too much input waits for a program that does not read it.");
    }
}
