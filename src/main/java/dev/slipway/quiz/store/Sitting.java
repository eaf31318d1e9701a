package dev.slipway.quiz.store;

import dev.slipway.quiz.attempt.Attempt.InProgress;

/** What a student can do with a quiz now. */
public sealed interface Sitting {

    /**
     * Answer: the attempt has begun, or begins with the first answer.
     *
     * @param saves how many times its answers were saved; 0 for one that has not begun
     */
    record Answering(InProgress attempt, boolean begun, int saves) implements Sitting {}

    /** Begin attempt {@code number}, which must be said. */
    record MayBegin(int number) implements Sitting {}

    /** Nothing; {@code why} in words without a capital and a full stop. */
    record Refused(String why) implements Sitting {}
}
