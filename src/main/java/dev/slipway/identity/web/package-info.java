/** Signing in and out, and recognising who sends a request. */
@NullMarked
package dev.slipway.identity.web;

import org.jspecify.annotations.NullMarked;
