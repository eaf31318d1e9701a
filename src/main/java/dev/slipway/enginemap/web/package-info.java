/** The engine map over HTTP, for the student who asks. */
@NullMarked
package dev.slipway.enginemap.web;

import org.jspecify.annotations.NullMarked;
