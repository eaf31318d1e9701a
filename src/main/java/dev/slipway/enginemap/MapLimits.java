package dev.slipway.enginemap;

/** Bounds on what is shown: a student may hold hundreds of everything, and the page stays of use. */
public final class MapLimits {

    public static final int IMAGES = 30;
    public static final int CONTAINERS = 40;
    public static final int NETWORKS = 8;
    public static final int VOLUMES = 30;
    public static final int LAYERS = 40;
    /** Of one container. */
    public static final int PORTS = 12;

    public static final int MOUNTS = 12;
    public static final int NAMES = 6;

    /** Containers that are asked for at all, the newest; the engine says how many there are. */
    public static final int CONTAINERS_READ = 400;

    /** Characters of a name, and of a longer text such as a command. */
    public static final int NAME = 120;

    public static final int TEXT = 400;
    /** Characters of what {@code docker inspect} shows. */
    public static final int INSPECT = 100_000;
    /** Of logs: lines, characters of a line, and characters together. */
    public static final int LOG_LINES = 200;

    public static final int LOG_LINE = 2_000;
    public static final int LOG = 60_000;

    private MapLimits() {}
}
