/** How lessons reach sandboxes: the implementations of their ports over {@code sandbox}, the engine's API and programs inside. */
@NullMarked
package dev.slipway.lesson.sandbox;

import org.jspecify.annotations.NullMarked;
