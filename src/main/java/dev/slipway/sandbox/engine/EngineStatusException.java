package dev.slipway.sandbox.engine;

import java.io.IOException;

/** The engine answered with a status other than success. */
public final class EngineStatusException extends IOException {

    private final int status;

    EngineStatusException(String path, int status) {
        super("the student's engine answered " + path + " with status " + status);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
