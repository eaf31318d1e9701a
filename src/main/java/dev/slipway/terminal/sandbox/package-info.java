/** Shells in the sandbox, owned by {@code shellkeeper}: the adapter behind {@link dev.slipway.sandbox.Shells}. */
@NullMarked
package dev.slipway.terminal.sandbox;

import org.jspecify.annotations.NullMarked;
