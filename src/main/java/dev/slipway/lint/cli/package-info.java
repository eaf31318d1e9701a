/**
 * {@code ./slipway check lessons}: the linter as a separate program, which starts fast because it starts nothing
 * else.
 */
@NullMarked
package dev.slipway.lint.cli;

import org.jspecify.annotations.NullMarked;
