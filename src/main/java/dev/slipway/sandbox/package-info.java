/**
 * The lifecycle of students' sandboxes. A sandbox is a container with a rootless Docker engine that belongs to one
 * student.
 *
 * <p>{@link dev.slipway.sandbox.SandboxState} is the lifecycle, {@link dev.slipway.sandbox.Sandboxes} moves sandboxes
 * through it. {@link dev.slipway.sandbox.ContainerEngine} is the port to what runs them, small enough to write an
 * adapter for something other than Docker without touching its users; {@code .docker} is the only adapter so far.
 * {@link dev.slipway.sandbox.Shells} is the port to the student's shells. {@link dev.slipway.sandbox.SandboxLayout}
 * names the paths, users and programs in a sandbox. {@link dev.slipway.sandbox.SandboxStore} remembers which sandbox
 * belongs to whom, over restarts and crashes of the application.
 */
@NullMarked
package dev.slipway.sandbox;

import org.jspecify.annotations.NullMarked;
