package dev.slipway.task;

import dev.slipway.task.Probe.CommandReply;

/** A script of the lesson exits with 0; otherwise its output is the finding. */
record ScriptAssertion(String file, String script) implements Assertion {

    private static final int MAX_MESSAGE_LENGTH = 1000;

    @Override
    public Finding judge(Probe probe) {
        CommandReply reply = probe.command(script);
        if (reply.exitCode() == 0) {
            return Finding.holds("Done.");
        }
        String words = reply.output().strip();
        if (reply.timedOut()) {
            return Finding.fails("The check took too long and was given up.");
        }
        return Finding.fails(
                words.isEmpty()
                        ? "The check " + FindingText.code(file) + " says: not yet."
                        : FindingText.cut(words, MAX_MESSAGE_LENGTH));
    }
}
