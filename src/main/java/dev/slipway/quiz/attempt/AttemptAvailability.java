package dev.slipway.quiz.attempt;

import dev.slipway.quiz.attempt.Attempt.InProgress;

/** What a student can do with a quiz now. */
public sealed interface AttemptAvailability {

    /**
     * The student can answer questions. The attempt has begun, or begins with the first answer.
     *
     * @param saves how many times its answers were saved; 0 for one that has not begun
     */
    record Answering(InProgress attempt, boolean begun, int saves) implements AttemptAvailability {

        public Paper paper() {
            return attempt.sheet().paper();
        }
    }

    /** The student may begin attempt {@code number}, but has to start it explicitly. */
    record MayBegin(int number) implements AttemptAvailability {}

    /** The student can do nothing. {@code why}: the reason, without an initial capital and a full stop. */
    record Refused(String why) implements AttemptAvailability {}
}
