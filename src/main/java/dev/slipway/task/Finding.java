package dev.slipway.task;

/**
 * The result of an assertion: whether it holds, and a sentence for the student about what was found and what was
 * expected.
 */
public record Finding(boolean holds, String message) {

    static Finding holds(String message) {
        return new Finding(true, message);
    }

    static Finding fails(String message) {
        return new Finding(false, message);
    }
}
