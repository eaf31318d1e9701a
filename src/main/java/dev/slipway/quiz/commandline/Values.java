package dev.slipway.quiz.commandline;

/** Normalizes different ways to write the same value. */
final class Values {

    private Values() {}

    static String of(String option, String value) {
        return switch (option) {
            case "--publish" -> withoutEnd(withoutStart(value, "0.0.0.0:"), "/tcp");
            case "--volume" -> withoutEnd(value, ":rw");
            case "--filter" -> value.strip();
            default -> value;
        };
    }

    /** The image name without Docker's default registry and tag. */
    static String image(String name) {
        return withoutEnd(withoutStart(withoutStart(name, "docker.io/"), "library/"), ":latest");
    }

    private static String withoutStart(String text, String start) {
        return text.startsWith(start) ? text.substring(start.length()) : text;
    }

    private static String withoutEnd(String text, String end) {
        return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
    }
}
