/**
 * Previews: what a student's containers publish, opened in the browser. Each service has a host name of its own, which is
 * no origin of the application's; names cannot be guessed. The pure core (names, heads of HTTP messages, addresses) is here,
 * {@code .web} listens and passes bytes.
 */
@NullMarked
package dev.slipway.preview;

import org.jspecify.annotations.NullMarked;
