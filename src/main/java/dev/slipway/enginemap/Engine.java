package dev.slipway.enginemap;

/**
 * Read access to a student's engine: a port. All calls block. None of them changes the engine or wakes a paused
 * sandbox.
 */
public interface Engine {

    /** The contents of the engine, reduced to what a page shows. */
    EngineMap map();

    /** Throws {@link MapRefusedException} when the object does not exist. */
    Details details(ResourceId thing);

    /** The last lines of a container's output. Throws {@link MapRefusedException} when the container does not exist. */
    Logs logs(ResourceId container);
}
