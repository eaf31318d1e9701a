package dev.slipway.identity.runtime;

import dev.slipway.identity.AccountStore;
import dev.slipway.identity.Accounts;
import dev.slipway.identity.PasswordChanges;
import dev.slipway.identity.SessionStore;
import dev.slipway.identity.Sessions;
import dev.slipway.identity.SessionsEnded;
import dev.slipway.identity.SignInLinkStore;
import dev.slipway.identity.SignInLinks;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Wires the services of {@link dev.slipway.identity} to their ports. */
class IdentityProducers {

    @Produces
    @Singleton
    Accounts accounts(AccountStore store, Clock clock) {
        return new Accounts(store, clock);
    }

    @Produces
    @Singleton
    Sessions sessions(SessionStore store, Event<SessionsEnded> ended, Clock clock) {
        return new Sessions(store, ended::fire, clock);
    }

    @Produces
    @Singleton
    PasswordChanges passwordChanges(SessionStore store, Event<SessionsEnded> ended, Clock clock) {
        return new PasswordChanges(store, ended::fire, clock);
    }

    @Produces
    @Singleton
    SignInLinks links(SignInLinkStore store, Clock clock) {
        return new SignInLinks(store, clock);
    }
}
