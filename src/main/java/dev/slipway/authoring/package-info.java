/**
 * What every reader of authored files shares: where something stands ({@link dev.slipway.authoring.SourcePosition}),
 * what is wrong with it ({@link dev.slipway.authoring.Problem}) and the collector of a run
 * ({@link dev.slipway.authoring.Problems}), and YAML read with its lines in mind ({@link dev.slipway.authoring.YamlMap}),
 * and the addresses a text may lead to ({@link dev.slipway.authoring.SafeLinks}).
 * Readers report all mistakes at once and load what is sound; a mistake is a value here, never an exception.
 *
 * <p>The package knows neither lessons nor quizzes, and depends on nothing of ours.
 */
@NullMarked
package dev.slipway.authoring;

import org.jspecify.annotations.NullMarked;
