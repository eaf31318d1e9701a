package dev.slipway.sandbox;

import java.util.List;

/**
 * What is where in a sandbox: users, folders, programs and environment, as {@code docker/sandbox/Dockerfile} makes them. Programs have
 * absolute paths, so that nothing a student puts on the {@code PATH} takes part.
 */
public final class SandboxLayout {

    /** Name of the user that everything in a sandbox runs as, whatever its id. */
    public static final String USER_NAME = "student";

    /** Id of that user in sandboxes from before each sandbox had an id of its own; also the owner that archives name. */
    public static final int DEFAULT_USER_ID = 1000;

    /** The student's home folder: the mount point of the volume. */
    public static final String HOME = "/home/" + USER_NAME;

    /** Sockets of the student's engine; in memory. */
    public static final String RUNTIME_FOLDER = "/run/user/1000";

    /** Mount point of the volume with the course registry's socket. */
    public static final String REGISTRY_FOLDER = "/run/slipway";

    /** Mount point of the folder with the socket of the way out to the internet. */
    public static final String EGRESS_FOLDER = "/run/slipway-egress";

    private static final String SLIPWAY = "/usr/lib/slipway/";

    /** Ends when the student's engine answers; with the argument {@code socket} when its socket is there. */
    public static final String AWAIT_ENGINE = SLIPWAY + "await-engine";

    /** Holds the student's shells, see {@link Shells}. */
    public static final String SHELL_KEEPER = SLIPWAY + "shellkeeper";

    /** Joins its streams to the engine's socket, if it is the engine that listens there, and not something of the student's. */
    public static final String ENGINE_WIRE = SLIPWAY + "enginewire";

    public static final String SH = "/bin/sh";
    public static final String BASH = "/bin/bash";
    public static final String CURL = "/usr/bin/curl";
    public static final String HEAD = "/usr/bin/head";
    public static final String PERL = "/usr/bin/perl";
    public static final String SOCAT = "/usr/bin/socat";
    public static final String TAR = "/usr/bin/tar";
    public static final String TIMEOUT = "/usr/bin/timeout";

    /** What a program that Slipway starts in a sandbox gets to see; nothing that a student wrote into a profile. */
    public static final List<String> ENVIRONMENT = List.of(
            "PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
            "HOME=" + HOME,
            "USER=" + USER_NAME,
            "LANG=C.UTF-8",
            "XDG_RUNTIME_DIR=" + RUNTIME_FOLDER,
            "DOCKER_HOST=unix://" + RUNTIME_FOLDER + "/docker.sock");

    private SandboxLayout() {}
}
