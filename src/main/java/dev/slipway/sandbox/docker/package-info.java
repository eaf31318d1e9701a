/**
 * Sandboxes on a Docker engine: the adapter behind {@link dev.slipway.sandbox.ContainerEngine}. Containers and volumes
 * are managed with docker-java. Exec streams are our own ({@link dev.slipway.sandbox.docker.HijackedExec}):
 * docker-java cannot close a program's standard input, and needs two platform threads per session.
 */
@NullMarked
package dev.slipway.sandbox.docker;

import org.jspecify.annotations.NullMarked;
