package dev.slipway.quiz;

import dev.slipway.quiz.commandline.CommandReader;

/** A short answer that is marked {@code [slipway:command]}: each accepted text must be a command that can be read. */
final class CommandQuestionReader {

    private CommandQuestionReader() {}

    static Command read(ShortAnswer question, boolean partial, Fault fault) {
        for (AcceptedText accepted : question.accepted()) {
            CommandReader.fault(accepted.pattern()).ifPresent(why -> {
                throw fault.bad(
                        "`" + Slice.excerptOf(accepted.pattern()) + "` is not a command: " + why,
                        "write it as it is typed into a shell");
            });
        }
        return new Command(question.stem(), question.accepted(), partial);
    }
}
