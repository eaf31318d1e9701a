package dev.slipway.enginemap;

/** A student's engine, asked. All calls block. Nothing asked here changes anything, or wakes a sandbox that rests. */
public interface Engine {

    /** Everything, as a page shows it. */
    EngineMap map();

    /** Throws {@link MapRefusedException} when there is no such thing. */
    Details details(ResourceId thing);

    /** The last lines that a container printed. */
    Logs logs(ResourceId container);
}
