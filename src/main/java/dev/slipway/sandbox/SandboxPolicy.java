package dev.slipway.sandbox;

import java.util.Optional;

/**
 * How many sandboxes may run, and what each may use.
 *
 * @param most how many may run at once
 * @param warm how many are kept ready beyond those, for whoever asks next; each takes about 50 MB
 */
public record SandboxPolicy(int most, int warm, SandboxLimits limits) {

    public SandboxPolicy {
        if (most < 1) {
            throw new IllegalArgumentException("slipway.sandbox.most is " + most + ", and must be at least 1");
        }
        if (warm < 0) {
            throw new IllegalArgumentException("slipway.sandbox.warm is " + warm + ", and must be 0 or more");
        }
    }

    /** Why another one cannot be started while {@code running} do; empty when it can. */
    Optional<String> refuse(long running) {
        String full = most == 1 ? "one sandbox, and it is in use" : most + " sandboxes, and all are in use";
        return running < most ? Optional.empty() : Optional.of("This machine has room for " + full
            + ". Try again when somebody has stopped theirs, or tell your instructor.");
    }
}
