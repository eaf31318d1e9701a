package dev.slipway.sandbox;

/**
 * The resources of the machine that runs the sandboxes. A value that cannot be determined is {@link #UNKNOWN}, for
 * instance if the engine is on another machine.
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
