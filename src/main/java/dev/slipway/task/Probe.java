package dev.slipway.task;

import java.util.Optional;

/**
 * A look into a student's sandbox. Nothing here changes it. Failing to look (no sandbox, engine silent) is an
 * {@link UnavailableException}: it says nothing about the student's work.
 */
public interface Probe {

    /** The engine as it is now; looked at once per probe. */
    EngineState engine();

    /** Calls a URL as the student would, from inside the sandbox. */
    HttpReply http(HttpCall call);

    /** Reads up to 64 KiB of a file; empty when there is none. {@code path} starts with {@code ~/} or {@code /}. */
    Optional<String> file(String path);

    /** Runs shell commands as the student, with a clean environment, in the home folder. */
    CommandReply command(String script);

    record HttpCall(String method, String url, String body, String contentType) {}

    /** {@code status} is 0 when nothing answered; {@code problem} says why then. */
    record HttpReply(int status, String body, String problem) {}

    record CommandReply(int exitCode, String output, boolean timedOut) {}

    /** The sandbox could not be looked into. The message is for the student. */
    class UnavailableException extends RuntimeException {
        public UnavailableException(String message) {
            super(message);
        }
    }
}
