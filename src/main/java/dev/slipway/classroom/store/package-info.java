/** Classes and their rosters in the database, and what the first start puts there. */
@NullMarked
package dev.slipway.classroom.store;

import org.jspecify.annotations.NullMarked;
