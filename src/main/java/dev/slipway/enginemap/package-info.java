/**
 * The engine map: what a student's engine holds, as a picture or a list, and each thing of it from near.
 *
 * <p>{@link dev.slipway.enginemap.EngineMap} is the whole, cut down to what a page can show ({@link dev.slipway.enginemap.VisibleMap});
 * {@link dev.slipway.enginemap.Details} is one thing. {@link dev.slipway.enginemap.Engine} is the port to the engine, {@code .wire} asks the real
 * one over its API, {@code .web} is the interface under {@code /api/map}. Everything an engine says is its student's: text, of bounded
 * length ({@link dev.slipway.enginemap.DisplayText}), and never more than that. docs/engine-map.md tells what is shown.
 */
@NullMarked
package dev.slipway.enginemap;

import org.jspecify.annotations.NullMarked;
