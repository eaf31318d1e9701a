/** The way out of sandboxes: a proxy on a unix socket, which {@link dev.slipway.sandbox.EgressRules} decides for. */
@NullMarked
package dev.slipway.sandbox.egress;

import org.jspecify.annotations.NullMarked;
