/**
 * Makes the services of sandboxes, their engine and the egress proxy from the configuration, and runs their periodic
 * jobs.
 */
@NullMarked
package dev.slipway.sandbox.runtime;

import org.jspecify.annotations.NullMarked;
