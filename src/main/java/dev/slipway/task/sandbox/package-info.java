/** Inspects real sandboxes: the adapter behind {@link dev.slipway.task.Probe}. */
@NullMarked
package dev.slipway.task.sandbox;

import org.jspecify.annotations.NullMarked;
