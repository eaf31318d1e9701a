/** Looks into real sandboxes: the adapter behind {@link dev.slipway.task.Probe}. */
@NullMarked
package dev.slipway.task.probe;

import org.jspecify.annotations.NullMarked;
