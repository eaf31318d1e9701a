/** Verification in real sandboxes: the adapter behind {@link dev.slipway.verify.TestSandbox}. */
@NullMarked
package dev.slipway.verify.sandbox;

import org.jspecify.annotations.NullMarked;
