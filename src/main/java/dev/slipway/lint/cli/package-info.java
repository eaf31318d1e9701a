/** {@code ./slipway check lessons}: the linter as a program of its own, which starts in a moment because nothing else does. */
@NullMarked
package dev.slipway.lint.cli;

import org.jspecify.annotations.NullMarked;
