/**
 * {@code ./slipway bench}: speed and memory of the product as its users meet it, each as a ratio to a raw baseline taken
 * in the same run. Not tests: nothing here passes or fails a build. {@link dev.slipway.bench.Bench} is the program; each
 * {@link dev.slipway.bench.Benchmark} starts the packaged application for itself, and sends to loopback only.
 */
@NullMarked
package dev.slipway.bench;

import org.jspecify.annotations.NullMarked;
