/**
 * The engine map: the contents of a student's engine, as a picture or a list, with details of each object.
 *
 * <p>{@link dev.slipway.enginemap.EngineMap} is the overview, reduced to what a page can show ({@link
 * dev.slipway.enginemap.VisibleMap}); {@link dev.slipway.enginemap.Details} describes one object.
 * {@link dev.slipway.enginemap.Engine} is the port to the engine, {@code .sandbox} asks the real one over its API,
 * {@code .web} is the API under {@code /api/map}. Whatever an engine says is untrusted input from the student, so it
 * is only ever treated as text of limited length ({@link dev.slipway.enginemap.DisplayText}). docs/engine-map.md
 * describes what is shown.
 */
@NullMarked
package dev.slipway.enginemap;

import org.jspecify.annotations.NullMarked;
