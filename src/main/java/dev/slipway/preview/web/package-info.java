/** Listens for browsers and joins each connection to a port in a sandbox. */
@NullMarked
package dev.slipway.preview.web;

import org.jspecify.annotations.NullMarked;
