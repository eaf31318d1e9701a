package dev.slipway.lesson;

/**
 * What checking a task found.
 *
 * @param task    its id
 * @param done    all that the task asks for is there
 * @param message for the student: what was found and what was expected
 */
public record CheckResult(String task, boolean done, String message) {

    /** Of a task that was done before, however the engine looks now. */
    static CheckResult doneBefore(String task) {
        return new CheckResult(task, true, "Done.");
    }
}
