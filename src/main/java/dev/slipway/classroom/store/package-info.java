/** Classes and their rosters in the database: implements the port of {@code classroom}. */
@NullMarked
package dev.slipway.classroom.store;

import org.jspecify.annotations.NullMarked;
