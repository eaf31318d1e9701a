/** Wires the services of accounts and sign-in to their ports. */
@NullMarked
package dev.slipway.identity.runtime;

import org.jspecify.annotations.NullMarked;
