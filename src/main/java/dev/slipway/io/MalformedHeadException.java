package dev.slipway.io;

import java.io.IOException;

/** The bytes are not the head of an HTTP message, or the head is too large. */
public final class MalformedHeadException extends IOException {

    public MalformedHeadException(String message) {
        super(message);
    }
}
