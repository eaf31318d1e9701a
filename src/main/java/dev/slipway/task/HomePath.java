package dev.slipway.task;

/** Paths as authors write them: {@code ~/} is the student's home folder in the sandbox. */
public final class HomePath {

    private static final String HOME = "/home/student";

    private HomePath() {}

    public static String absolute(String path) {
        return path.startsWith("~/") ? HOME + path.substring(1) : path;
    }
}
