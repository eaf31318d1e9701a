/**
 * The stream between a browser and a shell.
 *
 * <p>A shell runs in its sandbox, owned by a program there ({@code docker/sandbox/shellkeeper.c}) that also keeps the
 * last output. So the application has no terminal state. A {@link dev.slipway.terminal.Bridge} passes
 * {@linkplain dev.slipway.terminal.Frame frames} between browser and keeper, checks what the browser sends, and uses
 * a {@link dev.slipway.terminal.FlowWindow} to stop the shell's output while the browser cannot keep up. After a
 * reload, a lost network or a crash of the application, a new bridge continues from the offset that the browser
 * names. The path of a keystroke: browser, {@code .web.TerminalSocket}, {@code Bridge}, {@code .sandbox.ExecKeeper},
 * the engine's exec, shellkeeper, the shell; and back.
 */
@NullMarked
package dev.slipway.terminal;

import org.jspecify.annotations.NullMarked;
