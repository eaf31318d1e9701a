/** Wires the services of progress to their ports, and tells the store when attempts were graded. */
@NullMarked
package dev.slipway.progress.runtime;

import org.jspecify.annotations.NullMarked;
