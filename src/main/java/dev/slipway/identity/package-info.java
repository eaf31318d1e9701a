/**
 * Accounts and sign-in: names and passwords, roles, the secrets in cookies and links.
 *
 * <p>{@link dev.slipway.identity.Accounts} decides who may sign in and which names are free,
 * {@link dev.slipway.identity.Sessions} and {@link dev.slipway.identity.PasswordChanges} how long a session lasts and
 * what ends it, {@link dev.slipway.identity.SignInLinks} which links work. They use the ports
 * {@link dev.slipway.identity.AccountStore}, {@link dev.slipway.identity.SessionStore},
 * {@link dev.slipway.identity.SignInLinkStore} and {@link dev.slipway.identity.SessionEvents}. {@code .store}
 * implements the first three with the database, {@code .web} recognizes accounts in requests.
 */
@NullMarked
package dev.slipway.identity;

import org.jspecify.annotations.NullMarked;
