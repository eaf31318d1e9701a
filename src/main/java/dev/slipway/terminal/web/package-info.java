/** The terminal's WebSocket. */
@NullMarked
package dev.slipway.terminal.web;

import org.jspecify.annotations.NullMarked;
