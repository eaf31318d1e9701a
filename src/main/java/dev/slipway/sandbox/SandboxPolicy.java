package dev.slipway.sandbox;

import java.util.Optional;

/**
 * How many sandboxes may run, and what each may use.
 *
 * @param most how many may run at once
 */
public record SandboxPolicy(int most, SandboxLimits limits) {

    public SandboxPolicy {
        if (most < 1) {
            throw new IllegalArgumentException("slipway.sandbox.most is " + most + ", and must be at least 1");
        }
    }

    /** Why another one cannot be started while {@code running} do; empty when it can. */
    Optional<String> refuse(long running) {
        String full = most == 1 ? "one sandbox, and it is in use" : most + " sandboxes, and all are in use";
        return running < most ? Optional.empty() : Optional.of("This machine has room for " + full
            + ". Try again when somebody has stopped theirs, or tell your instructor.");
    }
}
