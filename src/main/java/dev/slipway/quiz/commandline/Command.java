package dev.slipway.quiz.commandline;

import java.util.List;
import java.util.Map;

/**
 * A command as it is meant: whatever order and spelling its options were given in.
 *
 * @param name program and subcommand under their main name, such as {@code docker container run}
 * @param variables set before the program, {@code NAME=value}, sorted
 * @param options by main name; a value-less one has the value {@code ""}; values sorted where their order means nothing
 * @param operands in their order; what follows an image included
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
