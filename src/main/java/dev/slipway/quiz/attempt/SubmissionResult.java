package dev.slipway.quiz.attempt;

/** What happened to a {@link Submission}. */
public sealed interface SubmissionResult {

    /** The answers are saved. */
    record Saved(int number, int saves) implements SubmissionResult {}

    /** The attempt is graded: now, earlier, or at its deadline. */
    record Graded(int number) implements SubmissionResult {}

    /** The attempt was saved from another page since this one was loaded. Nothing was saved. */
    record OutOfDate() implements SubmissionResult {}

    /** The answers are for other questions than the attempt's. Nothing was saved. */
    record Changed() implements SubmissionResult {}

    /** No attempt is open, and none may begin. {@code why}: the reason. */
    record Refused(String why) implements SubmissionResult {}
}
