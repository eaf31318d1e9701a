/** Runs progress: wires the services to their ports, and passes on which attempts were graded. */
@NullMarked
package dev.slipway.progress.runtime;

import org.jspecify.annotations.NullMarked;
