package dev.slipway.quiz;

/** Checks lab questions in the engine of one student. */
public interface LabCheck {

    /**
     * Runs the check of the question's task.
     *
     * @return the findings; {@link Answer#BLANK} if the engine does not run, or the task no longer exists
     */
    Answer check(Lab question);
}
