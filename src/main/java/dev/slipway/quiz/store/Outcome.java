package dev.slipway.quiz.store;

/** What came of answers that were sent. */
public sealed interface Outcome {

    /** They are kept. */
    record Saved(int number, int saves) implements Outcome {}

    /** The attempt is graded: now, before, or by its deadline. */
    record Graded(int number) implements Outcome {}

    /** The attempt was saved from another page since this one was loaded; nothing was kept. */
    record OutOfDate() implements Outcome {}

    /** The quiz has been changed, and the attempt had not begun; nothing was kept. */
    record Changed() implements Outcome {}

    /** No attempt is open, and none may begin. */
    record Refused(String why) implements Outcome {}
}
