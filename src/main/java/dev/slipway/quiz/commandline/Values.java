package dev.slipway.quiz.commandline;

/** Ways to write the same value. */
final class Values {

    private Values() {}

    static String of(String option, String value) {
        return switch (option) {
            case "--publish" -> value.replaceAll("/tcp$", "").replaceAll("^0\\.0\\.0\\.0:", "");
            case "--volume" -> value.replaceAll(":rw$", "");
            case "--filter" -> value.strip();
            default -> value;
        };
    }

    /** Without the registry and the tag that Docker adds by itself. */
    static String image(String name) {
        return name.replaceAll("^docker\\.io/", "").replaceAll("^library/", "").replaceAll(":latest$", "");
    }
}
