package dev.slipway.task;

import static dev.slipway.task.FindingText.code;

import dev.slipway.task.Probe.HttpCall;
import dev.slipway.task.Probe.HttpReply;
import java.util.Optional;

/** A call to the student's service gets the expected answer. */
record HttpAssertion(HttpCall call, int status, TextExpectation body) implements Assertion {

    @Override
    public Finding judge(Probe probe) {
        HttpReply reply = probe.http(call);
        String what = code(call.method() + " " + call.url());
        if (reply.status() == 0) {
            String why = reply.problem().strip().replaceFirst("\\.$", "");
            return Finding.fails("Nothing answers " + what + (why.isEmpty() ? "." : ": " + why + "."));
        }
        if (reply.status() != status) {
            return Finding.fails(
                    what + " answers with status " + reply.status() + ", and should answer with " + status + ".");
        }
        Optional<String> lacking = body.lacks(reply.body());
        return lacking.map(
                        l -> Finding.fails(what + " answers " + FindingText.quote(reply.body()) + ", and " + l + "."))
                .orElseGet(() -> Finding.holds(what + " answers as asked for."));
    }
}
