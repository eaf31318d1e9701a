package dev.slipway.sandbox;

import java.util.List;

/**
 * Users, folders, programs and environment of a sandbox, as {@code docker/sandbox/Dockerfile} creates them. Programs
 * have absolute paths, so nothing that a student puts on the {@code PATH} is run instead.
 */
public final class SandboxLayout {

    /** Name of the user that everything in a sandbox runs as, whatever the user id. */
    public static final String USER_NAME = "student";

    /**
     * Id of that user in sandboxes made before each sandbox had its own id; also the owner of files in archives.
     */
    public static final int DEFAULT_USER_ID = 1000;

    /** The student's home folder: the mount point of the volume. */
    public static final String HOME = "/home/" + USER_NAME;

    /** Sockets of the student's engine; in memory. */
    public static final String RUNTIME_FOLDER = "/run/user/1000";

    /** Mount point of the volume with the course registry's socket. */
    public static final String REGISTRY_FOLDER = "/run/slipway";

    /** Mount point of the folder with the egress proxy's socket. */
    public static final String EGRESS_FOLDER = "/run/slipway-egress";

    private static final String SLIPWAY = "/usr/lib/slipway/";

    /**
     * A program that exits when the student's engine answers or, with the argument {@code socket}, when its socket
     * exists.
     */
    public static final String AWAIT_ENGINE = SLIPWAY + "await-engine";

    /** A program that owns the student's shells, see {@link Shells}. */
    public static final String SHELL_KEEPER = SLIPWAY + "shellkeeper";

    /**
     * A program that connects its streams to the engine's socket, but only if the real engine listens there and not a
     * program of the student's.
     */
    public static final String ENGINE_WIRE = SLIPWAY + "enginewire";

    public static final String SH = "/bin/sh";
    public static final String BASH = "/bin/bash";
    public static final String CURL = "/usr/bin/curl";
    public static final String HEAD = "/usr/bin/head";
    public static final String PERL = "/usr/bin/perl";
    public static final String SOCAT = "/usr/bin/socat";
    public static final String TAR = "/usr/bin/tar";
    public static final String TIMEOUT = "/usr/bin/timeout";

    /** The environment of programs that Slipway starts in a sandbox; nothing from a student's shell profile. */
    public static final List<String> ENVIRONMENT = List.of(
            "PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
            "HOME=" + HOME,
            "USER=" + USER_NAME,
            "LANG=C.UTF-8",
            "XDG_RUNTIME_DIR=" + RUNTIME_FOLDER,
            "DOCKER_HOST=unix://" + RUNTIME_FOLDER + "/docker.sock");

    private SandboxLayout() {}
}
