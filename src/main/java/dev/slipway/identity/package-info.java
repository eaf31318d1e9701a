/**
 * Accounts and sign-in: names and passwords, roles, the secrets in cookies and links. {@code .store} stores accounts
 * and sessions, {@code .web} recognizes them in requests.
 */
@NullMarked
package dev.slipway.identity;

import org.jspecify.annotations.NullMarked;
