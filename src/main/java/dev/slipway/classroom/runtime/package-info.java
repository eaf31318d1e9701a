/** Wires the services of classes to their ports, and hands out what a first start needs. */
@NullMarked
package dev.slipway.classroom.runtime;

import org.jspecify.annotations.NullMarked;
