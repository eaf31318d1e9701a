/**
 * Previews: services that a student's containers publish, opened in the browser. Each service has a host name of its
 * own that cannot be guessed, and so an origin other than the application's. The core (names, heads of HTTP messages,
 * addresses) is here; {@code .web} accepts connections and passes bytes.
 */
@NullMarked
package dev.slipway.preview;

import org.jspecify.annotations.NullMarked;
