package dev.slipway.terminal;

import java.util.regex.Pattern;

/** Names one of a student's shells: at most 20 lowercase letters, digits and hyphens, not starting with a hyphen. */
public record ShellName(String value) {

    public static final String RULE =
            "a shell's name is made of at most 20 lower case letters, digits and hyphens, and does not start with a hyphen";

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9-]{0,19}");

    public ShellName {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException(RULE);
        }
    }
}
