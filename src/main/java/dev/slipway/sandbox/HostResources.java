package dev.slipway.sandbox;

/**
 * What the machine that runs the sandboxes has. {@link #UNKNOWN} where it cannot be known, for instance of an engine on
 * another machine.
 *
 * @param memory     bytes of memory
 * @param freeMemory bytes that could be used without swapping
 * @param processors hardware threads
 * @param freeDisk   bytes free where the engine keeps its volumes
 * @param freeInodes files that can still be made there
 */
public record HostResources(long memory, long freeMemory, int processors, long freeDisk, long freeInodes) {

    public static final int UNKNOWN = -1;

    public static HostResources unknown() {
        return new HostResources(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);
    }
}
