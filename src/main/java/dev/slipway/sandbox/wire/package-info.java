/**
 * HTTP/1.1 to a Docker engine over a stream that is not always a socket: the host's engine over its unix or TCP socket
 * (where an exec <em>hijacks</em> the connection, which ordinary HTTP clients do not offer with a half-close), and a
 * student's engine over a program in the sandbox. Only what those engines speak; not a general client.
 */
@NullMarked
package dev.slipway.sandbox.wire;

import org.jspecify.annotations.NullMarked;
