/** Signing in and out, and identifying the account that sends a request. */
@NullMarked
package dev.slipway.identity.web;

import org.jspecify.annotations.NullMarked;
