package dev.slipway.quiz.commandline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the words behind a subcommand are read.
 *
 * @param command its full name, such as {@code docker container run}
 * @param options by each of their names, {@code -d} as well as {@code --detach}
 * @param optionsEnd whether the first operand ends the options: what follows an image belongs to the container
 * @param images which operands name images, and so have a default registry and tag
 */
record Syntax(String command, Map<String, Flag> options, boolean optionsEnd, Images images) {

    enum Images {
        NONE,
        FIRST,
        ALL
    }

    /**
     * @param name the longest of its names, under which it is compared
     * @param takesValue as opposed to being there or not
     * @param repeatable whether several values are kept, in any order; otherwise the last one counts
     */
    record Flag(String name, boolean takesValue, boolean repeatable) {

        /** From {@code -d/--detach}, {@code --name=} or {@code -p/--publish=+}. */
        private static Flag read(String written) {
            String names = written.replaceAll("=\\+?$", "");
            return new Flag(names.substring(names.lastIndexOf('/') + 1), written.contains("="), written.endsWith("=+"));
        }
    }

    Syntax {
        options = Map.copyOf(options);
    }

    /** From a line of {@link Syntaxes}: {@code docker container run ! @first : -d/--detach --name= -p/--publish=+}. */
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
