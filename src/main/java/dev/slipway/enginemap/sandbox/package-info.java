/**
 * Asks real engines over their API: the adapter behind {@link dev.slipway.enginemap.Engine}, and the engine's events,
 * after which a map is out of date.
 */
@NullMarked
package dev.slipway.enginemap.sandbox;

import org.jspecify.annotations.NullMarked;
