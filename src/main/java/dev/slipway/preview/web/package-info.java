/** Accepts connections from browsers and joins each to a port in a sandbox. */
@NullMarked
package dev.slipway.preview.web;

import org.jspecify.annotations.NullMarked;
