/**
 * Who someone is: names and passwords, roles, the secrets in cookies and links. The pure part; {@code .store} keeps
 * accounts and sessions, {@code .web} recognises them in requests.
 */
@NullMarked
package dev.slipway.identity;

import org.jspecify.annotations.NullMarked;
