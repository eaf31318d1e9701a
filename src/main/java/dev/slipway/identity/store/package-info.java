/** Accounts, sessions and sign-in links in the database: implements the ports of {@code identity}. */
@NullMarked
package dev.slipway.identity.store;

import org.jspecify.annotations.NullMarked;
