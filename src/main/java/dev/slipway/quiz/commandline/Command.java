package dev.slipway.quiz.commandline;

import java.util.List;
import java.util.Map;

/**
 * A command in normal form, independent of the order and spelling of its options.
 *
 * @param name program and subcommand under their main name, such as {@code docker container run}
 * @param variables set before the program, {@code NAME=value}, sorted
 * @param options values by main name; an option without a value has the value {@code ""}; values are sorted if their
 *     order does not matter
 * @param operands in order, including the words after an image
 * @param joint the operator between this command and the next; empty for the last
 */
record Command(
        String name, List<String> variables, Map<String, List<String>> options, List<String> operands, String joint) {

    Command {
        variables = List.copyOf(variables);
        options = Map.copyOf(options);
        operands = List.copyOf(operands);
    }
}
