/**
 * Implements the ports through which lessons use sandboxes: with {@code sandbox}, the engine's API and programs in
 * the sandbox.
 */
@NullMarked
package dev.slipway.lesson.sandbox;

import org.jspecify.annotations.NullMarked;
