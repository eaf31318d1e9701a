package dev.slipway.quiz;

import java.util.List;

/**
 * A command to type. It is compared by meaning: options in any order and spelling, aliases of the same command. See
 * {@link dev.slipway.quiz.commandline.Comparison}.
 *
 * @param accepted in the order of the file; the first that means the same counts. {@code pattern} is a command in
 *     which a lone {@code *} matches any word. At least one has weight 1
 * @param partial whether a command that differs earns points for its right parts
 */
public record Command(Stem stem, List<AcceptedText> accepted, boolean partial) implements Question {

    public Command {
        accepted = List.copyOf(accepted);
        if (accepted.isEmpty()) {
            throw new IllegalArgumentException("question " + stem.name() + " accepts no command");
        }
    }
}
