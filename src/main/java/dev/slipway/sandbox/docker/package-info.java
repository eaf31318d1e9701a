/**
 * Sandboxes on a Docker engine: the adapter behind {@link dev.slipway.sandbox.ContainerEngine}. Containers and volumes
 * are managed with docker-java; the streams of an exec are ours ({@link dev.slipway.sandbox.docker.HijackedExec}),
 * because docker-java neither ends a program's standard input nor runs without two platform threads a session.
 */
@NullMarked
package dev.slipway.sandbox.docker;

import org.jspecify.annotations.NullMarked;
