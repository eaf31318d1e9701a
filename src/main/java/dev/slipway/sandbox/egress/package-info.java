/**
 * Sandboxes' access to the internet: a proxy on a unix socket that enforces {@link dev.slipway.sandbox.EgressRules}.
 */
@NullMarked
package dev.slipway.sandbox.egress;

import org.jspecify.annotations.NullMarked;
