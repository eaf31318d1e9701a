/** Classes and their rosters in the database. At the first start, creates a class and an instructor. */
@NullMarked
package dev.slipway.classroom.store;

import org.jspecify.annotations.NullMarked;
