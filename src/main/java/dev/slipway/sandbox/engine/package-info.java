/** The client of a student's own engine: API version, JSON, limits of time and size, events. */
@NullMarked
package dev.slipway.sandbox.engine;

import org.jspecify.annotations.NullMarked;
