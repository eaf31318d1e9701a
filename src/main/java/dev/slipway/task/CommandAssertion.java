package dev.slipway.task;

import static dev.slipway.task.FindingText.code;

import dev.slipway.task.Probe.CommandReply;

/** A command ends with the expected exit code and prints what it should. It must not change anything. */
record CommandAssertion(String run, int exit, TextExpectation output) implements Assertion {

    @Override
    public Finding judge(Probe probe) {
        CommandReply reply = probe.command(run);
        if (reply.timedOut()) {
            return Finding.fails(code(run) + " did not end in time.");
        }
        if (reply.exitCode() != exit) {
            return Finding.fails(code(run) + " ended with exit code " + reply.exitCode() + ", and should end with "
                    + exit + ". It printed " + FindingText.quote(reply.output()) + ".");
        }
        return output.lacks(reply.output())
                .map(l -> Finding.fails(
                        code(run) + " printed " + FindingText.quote(reply.output()) + "; the output " + l + "."))
                .orElseGet(() -> Finding.holds(code(run) + " prints what it should."));
    }
}
