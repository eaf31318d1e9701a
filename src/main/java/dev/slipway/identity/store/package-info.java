/** Accounts, sessions and sign-in links in the database. */
@NullMarked
package dev.slipway.identity.store;

import org.jspecify.annotations.NullMarked;
