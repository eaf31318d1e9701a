package dev.slipway.sandbox.wire;

import java.io.IOException;

/** An engine's answer is larger than one is read. */
public final class AnswerTooLargeException extends IOException {

    AnswerTooLargeException(String message) {
        super(message);
    }
}
