/** The engine map over HTTP, of whoever asks. */
@NullMarked
package dev.slipway.enginemap.web;

import org.jspecify.annotations.NullMarked;
