package dev.slipway.quiz.format;

import dev.slipway.quiz.AcceptedText;
import dev.slipway.quiz.Command;
import dev.slipway.quiz.ShortAnswer;
import dev.slipway.quiz.commandline.CommandReader;

/** Reads a short answer with the directive {@code [slipway:command]}: each accepted text must be a valid command. */
public final class CommandQuestionReader {

    private CommandQuestionReader() {}

    public static Command read(ShortAnswer question, boolean partial, FaultFactory fault) {
        for (AcceptedText accepted : question.accepted()) {
            CommandReader.fault(accepted.pattern()).ifPresent(why -> {
                throw fault.error(
                        "`" + SourceSpan.excerptOf(accepted.pattern()) + "` is not a command: " + why,
                        "write it as it is typed into a shell");
            });
        }
        return new Command(question.stem(), question.accepted(), partial);
    }
}
