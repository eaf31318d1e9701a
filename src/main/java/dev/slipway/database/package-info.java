/** What every {@code .store} needs of the database beyond Panache. */
@NullMarked
package dev.slipway.database;

import org.jspecify.annotations.NullMarked;
