/** Runs sandboxes: makes the services, their engine and the way out from the configuration, and looks after them on a schedule. */
@NullMarked
package dev.slipway.sandbox.runtime;

import org.jspecify.annotations.NullMarked;
