/** What all {@code .store} packages share beyond Panache. */
@NullMarked
package dev.slipway.database;

import org.jspecify.annotations.NullMarked;
