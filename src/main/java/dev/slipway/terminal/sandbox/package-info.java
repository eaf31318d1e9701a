/** Shells where they are: in the sandbox, held by {@code shellkeeper}. The adapter behind {@link dev.slipway.sandbox.Shells}. */
@NullMarked
package dev.slipway.terminal.sandbox;

import org.jspecify.annotations.NullMarked;
