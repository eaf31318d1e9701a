package dev.slipway.quiz.attempt;

import dev.slipway.quiz.attempt.Attempt.InProgress;

/** What a student can do with a quiz now. */
public sealed interface AttemptAvailability {

    /**
     * Answer questions. The attempt has begun, or begins with the first answer.
     *
     * @param saves how many times its answers were saved; 0 for one that has not begun
     */
    record Answering(InProgress attempt, boolean begun, int saves) implements AttemptAvailability {

        public Paper paper() {
            return attempt.sheet().paper();
        }
    }

    /** Begin attempt {@code number}. The student has to ask for it. */
    record MayBegin(int number) implements AttemptAvailability {}

    /** Nothing; {@code why} in words without a capital and a full stop. */
    record Refused(String why) implements AttemptAvailability {}
}
