package dev.slipway.sandbox;

import static dev.slipway.sandbox.HostResources.UNKNOWN;

/**
 * How many sandboxes a machine can hold. Most sandboxes of a class are idle most of the time (an idle one takes about
 * 50 MB), so less than a sandbox's maximum is set aside for each.
 *
 * @param most          never more than this
 * @param memoryEach    memory set aside for each, in bytes
 * @param memoryReserve memory that stays free for the machine itself, in bytes
 * @param perProcessor  sandboxes for each processor
 * @param diskEach      disk space set aside for each that starts, in bytes
 * @param diskReserve   free disk space under which none starts, in bytes
 */
public record CapacityPolicy(
        int most, long memoryEach, long memoryReserve, int perProcessor, long diskEach, long diskReserve) {

    /**
     * With fewer free inodes than this, no sandbox starts: an engine with a few images creates tens of thousands of
     * files.
     */
    private static final long INODE_RESERVE = 50_000;

    public CapacityPolicy {
        require(most >= 1, "slipway.sandbox.most is " + most + ", and must be at least 1");
        require(
                memoryEach >= 32L << 20,
                "slipway.sandbox.memory-each is too small: an idle sandbox alone needs about 50m");
        require(perProcessor >= 1, "slipway.sandbox.per-processor is " + perProcessor + ", and must be at least 1");
        require(
                memoryReserve >= 0 && diskEach >= 0 && diskReserve >= 0,
                "the reserves of slipway.sandbox cannot be negative");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Only a fixed maximum, for machines whose resources are unknown. */
    public static CapacityPolicy most(int most) {
        return new CapacityPolicy(most, 32L << 20, 0, 10_000, 0, 0);
    }

    /** The total number of sandboxes that may be live, given that {@code live} are live now. */
    public Capacity on(HostResources host, int live) {
        Capacity room = new Capacity(most, Capacity.Bound.MAXIMUM);
        if (host.memory() != UNKNOWN) {
            room = room.or(places((host.memory() - memoryReserve) / memoryEach), Capacity.Bound.MEMORY);
        }
        if (host.freeMemory() != UNKNOWN) {
            room = room.or(places(live + (host.freeMemory() - memoryReserve) / memoryEach), Capacity.Bound.MEMORY);
        }
        if (host.processors() != UNKNOWN) {
            room = room.or(places((long) host.processors() * perProcessor), Capacity.Bound.PROCESSORS);
        }
        if (host.freeDisk() != UNKNOWN) {
            room = room.or(
                    shortOfDisk(host) ? 0 : places(live + (host.freeDisk() - diskReserve) / Math.max(1, diskEach)),
                    Capacity.Bound.DISK);
        }
        return room;
    }

    /** Whether the disk is so full that growing sandboxes must be stopped. */
    public boolean shortOfDisk(HostResources host) {
        return host.freeDisk() != UNKNOWN && host.freeDisk() < diskReserve
                || host.freeInodes() != UNKNOWN && host.freeInodes() < INODE_RESERVE;
    }

    private static int places(long n) {
        return (int) Math.clamp(n, 0, Integer.MAX_VALUE);
    }
}
