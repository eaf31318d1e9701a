/** {@code ./slipway verify}: the proof of all tasks as a program of its own. */
@NullMarked
package dev.slipway.verify.cli;

import org.jspecify.annotations.NullMarked;
