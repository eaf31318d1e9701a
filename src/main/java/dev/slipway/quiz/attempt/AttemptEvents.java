package dev.slipway.quiz.attempt;

/** Announces changes of attempts to the rest of the application: a port. */
public interface AttemptEvents {

    /** Call it within the transaction of the change. Listeners that read attempts must wait until it is committed. */
    void graded(AttemptGraded event);
}
