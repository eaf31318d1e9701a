package dev.slipway.task;

import dev.slipway.sandbox.SandboxLayout;

/** Paths as authors write them: {@code ~/} is the student's home folder in the sandbox. */
public final class HomePath {

    private HomePath() {}

    public static String absolute(String path) {
        return path.startsWith("~/") ? SandboxLayout.HOME + path.substring(1) : path;
    }
}
