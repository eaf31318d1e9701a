package dev.slipway.quiz.commandline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How to read the words after a subcommand.
 *
 * @param command its full name, such as {@code docker container run}
 * @param options by each of their names, such as {@code -d} and {@code --detach}
 * @param optionsEnd whether the first operand ends the options, as an image does in {@code docker run}
 * @param images which operands are image names, which have a default registry and tag
 */
record Syntax(String command, Map<String, Flag> options, boolean optionsEnd, Images images) {

    enum Images {
        NONE,
        FIRST,
        ALL
    }

    /**
     * @param name the longest of its names, used for comparison
     * @param takesValue whether the option has a value
     * @param repeatable whether all values count, in any order; otherwise only the last one counts
     */
    record Flag(String name, boolean takesValue, boolean repeatable) {

        /** Parses {@code -d/--detach}, {@code --name=} or {@code -p/--publish=+}. */
        private static Flag read(String written) {
            String names = written.replaceAll("=\\+?$", "");
            return new Flag(names.substring(names.lastIndexOf('/') + 1), written.contains("="), written.endsWith("=+"));
        }
    }

    Syntax {
        options = Map.copyOf(options);
    }

    /**
     * Parses a line of {@link Syntaxes}: {@code docker container run ! @first : -d/--detach --name= -p/--publish=+}.
     */
    static Syntax read(String line) {
        String head = line.substring(0, line.indexOf(" :"));
        Map<String, Flag> options = new HashMap<>();
        for (String written : line.substring(line.indexOf(" :") + 2).strip().split("\\s+")) {
            if (!written.isEmpty()) {
                Flag flag = Flag.read(written);
                List.of(written.replaceAll("=\\+?$", "").split("/")).forEach(name -> options.put(name, flag));
            }
        }
        Images images = head.contains("@first") ? Images.FIRST : head.contains("@all") ? Images.ALL : Images.NONE;
        return new Syntax(head.replaceAll(" [!@].*", "").strip(), options, head.contains("!"), images);
    }

    Optional<Flag> flag(String name) {
        return Optional.ofNullable(options.get(name));
    }
}
