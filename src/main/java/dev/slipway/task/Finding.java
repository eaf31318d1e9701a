package dev.slipway.task;

/** What an assertion found: whether it holds, and in a sentence for the student what is there and what was expected. */
public record Finding(boolean holds, String message) {

    static Finding holds(String message) {
        return new Finding(true, message);
    }

    static Finding fails(String message) {
        return new Finding(false, message);
    }
}
