package dev.slipway.task;

import java.util.Optional;

/**
 * Inspects a student's sandbox without changing it. If that is not possible (no sandbox, silent engine), methods
 * throw {@link UnavailableException}, which says nothing about the student's work.
 */
public interface Probe {

    /** The state of the engine; read once per probe. */
    EngineState engine();

    /** Calls a URL as the student would, from inside the sandbox. */
    HttpReply http(HttpCall call);

    /** Reads up to 64 KiB of a file; empty when it does not exist. {@code path} starts with {@code ~/} or {@code /}. */
    Optional<String> file(String path);

    /** Runs shell commands as the student, with a clean environment, in the home folder. */
    CommandReply command(String script);

    record HttpCall(String method, String url, String body, String contentType) {}

    /** {@code status} is 0 when nothing answered; then {@code problem} says why. */
    record HttpReply(int status, String body, String problem) {}

    record CommandReply(int exitCode, String output, boolean timedOut) {}

    /** The sandbox could not be inspected. The message is for the student. */
    class UnavailableException extends RuntimeException {
        public UnavailableException(String message) {
            super(message);
        }
    }
}
