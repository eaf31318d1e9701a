/** A student's own sandbox over HTTP. */
@NullMarked
package dev.slipway.sandbox.web;

import org.jspecify.annotations.NullMarked;
