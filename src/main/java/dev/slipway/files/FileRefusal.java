package dev.slipway.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a file operation is refused. {@link #exitCode} is the exit code of {@code home.pl} for it; 0 for refusals that
 * do not come from that program.
 */
public enum FileRefusal {
    FAILED(1, "That did not work in your sandbox."),
    MISSING(3, "It is not there; perhaps it was renamed or deleted meanwhile."),
    EXISTS(4, "There is something of that name already."),
    OUTSIDE(5, "That is a link that leads out of your home folder. Change what it leads to in the terminal."),
    NOT_A_FILE(6, "That is not an ordinary file."),
    NOT_A_FOLDER(7, "That is not a folder."),
    TOO_LARGE(8, "That is too large for here."),
    DENIED(
            9,
            "Your account in the sandbox may not do that; it belongs to a program in a container, or is protected (`ls -l` in the terminal shows whose it is)."),
    CHANGED(10, "It was changed meanwhile, for instance in the terminal."),
    NO_ROOM(
            11,
            "There is no room left on the disk of your sandbox. Delete what you do not need, for instance with `docker system prune`."),
    NOT_EMPTY(12, "The folder is not empty."),
    HOLDS_ENGINE(13, "Your Docker engine keeps its data in there, so it stays where it is."),
    INTO_ITSELF(14, "A folder cannot be moved into itself."),
    CUT_OFF(15, "The connection was lost on the way; nothing was changed."),
    BAD_PATH(0, "That is not a path in your home folder."),
    BAD_REQUEST(0, "Something is missing in the request."),
    NOT_RUNNING(0, "Your sandbox does not run. Start it to reach your files."),
    TOO_MANY(0, "Too much of that is going on at once. Wait until something is finished."),
    UNREACHABLE(0, "Your sandbox did not answer. Try again in a moment.");

    private final int exitCode;
    private final String words;

    FileRefusal(int exitCode, String words) {
        this.exitCode = exitCode;
        this.words = words;
    }

    /** The message for the student. */
    public String words() {
        return words;
    }

    /** The identifier in the API, such as {@code not-empty}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The refusal for an exit code of {@code home.pl}; empty for success. */
    public static Optional<FileRefusal> ofExit(int code) {
        return code == 0
                ? Optional.empty()
                : Optional.of(Arrays.stream(values())
                        .filter(r -> r.exitCode == code)
                        .findFirst()
                        .orElse(FAILED));
    }
}
