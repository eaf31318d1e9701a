/**
 * The stream between a browser and a shell.
 *
 * <p>A shell lives in its sandbox, held by a program there ({@code docker/sandbox/shellkeeper.c}) that also keeps the
 * last output. So the application holds nothing of it: a {@link dev.slipway.terminal.Bridge} passes
 * {@linkplain dev.slipway.terminal.Frame frames} between the two, checks what the browser sends, and lets the
 * {@link dev.slipway.terminal.FlowWindow} hold the shell up while the browser cannot keep up. After a reload, a lost
 * network or a crash of the application a new bridge goes on from the offset the browser names. The path of a keystroke:
 * browser, {@code .web.TerminalSocket}, {@code Bridge}, {@code .sandbox.ExecKeeper}, the engine's exec, shellkeeper, the shell; and back.
 */
@NullMarked
package dev.slipway.terminal;

import org.jspecify.annotations.NullMarked;
