/**
 * Shared by all readers of authored files: positions ({@link dev.slipway.authoring.SourcePosition}), problems ({@link
 * dev.slipway.authoring.Problem}, collected in {@link dev.slipway.authoring.Problems}), YAML with line numbers
 * ({@link dev.slipway.authoring.YamlMap}) and the link schemes that are allowed ({@link
 * dev.slipway.authoring.SafeLinks}). Readers report all mistakes at once and load the valid rest. A mistake is a
 * value, never an exception.
 *
 * <p>The package knows neither lessons nor quizzes, and depends on no other package of Slipway.
 */
@NullMarked
package dev.slipway.authoring;

import org.jspecify.annotations.NullMarked;
