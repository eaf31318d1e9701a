package dev.slipway.files;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A path below the student's home folder, such as {@code flask-app/Dockerfile}; empty for the home folder itself. It
 * never begins with a slash and has no empty, {@code .} or {@code ..} part, so it cannot name anything outside. For
 * symbolic links, see {@link HomeFolder}.
 */
public record FilePath(String value) {

    /** Linux's limit (PATH_MAX), minus the home folder itself. */
    public static final int MAX_BYTES = 4000;
    /** Linux's limit (NAME_MAX). */
    public static final int MAX_NAME_BYTES = 255;

    public static final FilePath HOME = new FilePath("");

    public FilePath {
        if (!value.isEmpty()) {
            check(value);
        }
    }

    /** A path of an existing file; allows any name that a shell can create. Throws {@link FileRefusedException}. */
    public static FilePath of(String value) {
        return new FilePath(value);
    }

    /**
     * A path of a new file: no part may contain characters that a terminal cannot show. Throws
     * {@link FileRefusedException}.
     */
    public static FilePath toMake(String value) {
        FilePath path = new FilePath(value);
        if (path.isHome()) {
            throw new FileRefusedException(FileRefusal.BAD_PATH, "A name is missing.");
        }
        if (value.codePoints().anyMatch(FilePath::isControl)) {
            throw new FileRefusedException(
                    FileRefusal.BAD_PATH, "A name cannot hold line ends, tabs or other invisible characters.");
        }
        return path;
    }

    private static void check(String value) {
        if (value.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new FileRefusedException(FileRefusal.BAD_PATH, "The path is longer than " + MAX_BYTES + " bytes.");
        }
        if (value.indexOf('\0') >= 0
                || value.codePoints().anyMatch(c -> c == 0xFFFD || Character.getType(c) == Character.SURROGATE)) {
            throw new FileRefusedException(FileRefusal.BAD_PATH, "The path holds a character that no name can have.");
        }
        List.of(value.split("/", -1)).forEach(FilePath::checkPart);
    }

    private static void checkPart(String part) {
        if (part.isEmpty() || part.equals(".") || part.equals("..")) {
            throw new FileRefusedException(
                    FileRefusal.BAD_PATH,
                    "A path is written from the home folder, as in flask-app/Dockerfile: without a slash at the beginning or end, and without `.` or `..`.");
        }
        if (part.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
            throw new FileRefusedException(FileRefusal.BAD_PATH, "A name is longer than " + MAX_NAME_BYTES + " bytes.");
        }
    }

    private static boolean isControl(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    public boolean isHome() {
        return value.isEmpty();
    }

    /** The last part. For the home folder, the name that its archive gets. */
    public String name() {
        return isHome() ? "home" : value.substring(value.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return isHome() ? "~" : "~/" + value;
    }
}
