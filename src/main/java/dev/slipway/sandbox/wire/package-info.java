/**
 * HTTP/1.1 to a Docker engine, over a stream that need not be a socket. The host's engine is reached over its unix or
 * TCP socket, where an exec <em>hijacks</em> the connection; ordinary HTTP clients do not support that together with
 * a half-close. A student's engine is reached through a program in the sandbox. Supports only what those engines use;
 * not a general HTTP client.
 */
@NullMarked
package dev.slipway.sandbox.wire;

import org.jspecify.annotations.NullMarked;
