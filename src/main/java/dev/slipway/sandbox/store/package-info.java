/** Sandboxes in the database. */
@NullMarked
package dev.slipway.sandbox.store;

import org.jspecify.annotations.NullMarked;
