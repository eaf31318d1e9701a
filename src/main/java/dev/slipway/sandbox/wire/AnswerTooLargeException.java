package dev.slipway.sandbox.wire;

import java.io.IOException;

/** An engine's answer exceeds the size limit. */
public final class AnswerTooLargeException extends IOException {

    AnswerTooLargeException(String message) {
        super(message);
    }
}
