package dev.slipway.enginemap;

/** Limits on what is shown, so that the page stays usable even with hundreds of objects. */
public final class MapLimits {

    public static final int IMAGES = 30;
    public static final int CONTAINERS = 40;
    public static final int NETWORKS = 8;
    public static final int VOLUMES = 30;
    public static final int LAYERS = 40;
    /** Ports shown of one container. */
    public static final int PORTS = 12;

    public static final int MOUNTS = 12;
    public static final int NAMES = 6;

    /** How many containers are read from the engine, the newest first; the engine reports the total. */
    public static final int CONTAINERS_READ = 400;

    /** Characters of a name, and of a longer text such as a command. */
    public static final int NAME = 120;

    public static final int TEXT = 400;
    /** Characters of the output of {@code docker inspect}. */
    public static final int INSPECT = 100_000;
    /** Limits of logs: lines, characters per line, and characters in total. */
    public static final int LOG_LINES = 200;

    public static final int LOG_LINE = 2_000;
    public static final int LOG = 60_000;

    private MapLimits() {}
}
