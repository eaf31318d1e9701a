/** Reads the key of previews. */
@NullMarked
package dev.slipway.preview.runtime;

import org.jspecify.annotations.NullMarked;
