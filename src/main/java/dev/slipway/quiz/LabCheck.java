package dev.slipway.quiz;

/** Looks into the engine of the one student for whom it was made. */
public interface LabCheck {

    /**
     * Runs the check of the question's task.
     *
     * @return what was found; {@link Answer#BLANK} if there is no engine, or no such task any more
     */
    Answer check(Lab question);
}
