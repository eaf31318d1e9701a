/** What all activities share at run time: the clock. */
@NullMarked
package dev.slipway.runtime;

import org.jspecify.annotations.NullMarked;
