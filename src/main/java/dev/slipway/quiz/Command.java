package dev.slipway.quiz;

import java.util.List;

/**
 * A command to type. It is compared by what it means, see {@link dev.slipway.quiz.commandline.Comparison}: options in any
 * order and spelling, other names of the same command.
 *
 * @param accepted in the order of the file, of which the first that means the same counts; {@code pattern} is a command
 *     in which a lone {@code *} stands for any word; one at least has weight 1
 * @param partial whether a command that differs counts for what is right in it
 */
public record Command(Stem stem, List<AcceptedText> accepted, boolean partial) implements Question {

    public Command {
        accepted = List.copyOf(accepted);
        if (accepted.isEmpty()) {
            throw new IllegalArgumentException("question " + stem.name() + " accepts no command");
        }
    }
}
