package dev.slipway.identity;

/** Announces the end of sessions to the rest of the application: a port. */
public interface SessionEvents {

    /** Call it when the change is committed. */
    void ended(SessionsEnded event);
}
