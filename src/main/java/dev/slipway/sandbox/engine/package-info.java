/** The client for a student's own engine: API version, JSON, limits on time and size, events. */
@NullMarked
package dev.slipway.sandbox.engine;

import org.jspecify.annotations.NullMarked;
