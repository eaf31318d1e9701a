package dev.slipway.sandbox;

/** What came of the wish to have a sandbox. */
public sealed interface StartOutcome {

    /** It is on its way, or runs already. */
    record Accepted(Sandbox sandbox) implements StartOutcome {}

    /** Not now; {@code why} is in plain words for the student. */
    record Refused(String why) implements StartOutcome {}
}
