/**
 * The life of one student's sandbox: a container with a rootless Docker engine of their own.
 *
 * <p>{@link dev.slipway.sandbox.SandboxState} is the lifecycle, {@link dev.slipway.sandbox.Sandboxes} moves sandboxes
 * through it. What runs them stands behind the port {@link dev.slipway.sandbox.ContainerEngine}, small enough that an
 * adapter for something other than Docker can be written without touching its users; {@code .docker} is the one there
 * is. The student's shells are behind {@link dev.slipway.sandbox.Shells}. {@link dev.slipway.sandbox.SandboxLayout} says what is where
 * in a sandbox. {@link dev.slipway.sandbox.SandboxStore} remembers who owns which, over a restart or crash of the application.
 */
@NullMarked
package dev.slipway.sandbox;

import org.jspecify.annotations.NullMarked;
