/** Workbenches that are real sandboxes. */
@NullMarked
package dev.slipway.verify.engine;

import org.jspecify.annotations.NullMarked;
