package dev.slipway.quiz.attempt;

/** Tells the rest of the application what happened to attempts: a port. */
public interface AttemptEvents {

    /** Called within the transaction of the change. Listeners that read attempts must wait until it is committed. */
    void graded(AttemptGraded event);
}
