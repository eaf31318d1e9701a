package dev.slipway.identity.web;

import dev.slipway.identity.Holder;
import dev.slipway.identity.Role;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The account of the current request or WebSocket. */
@ApplicationScoped
public class CurrentAccount {

    @Inject
    SecurityIdentity identity;

    /** Empty when nobody is signed in. */
    public Optional<Holder> holder() {
        return identity.isAnonymous()
                ? Optional.empty()
                : Optional.ofNullable(identity.getAttribute(SessionAuthentication.HOLDER));
    }

    /** The account's id. When nobody is signed in, throws an exception that becomes a 401 or the sign-in page. */
    public UUID id() {
        return holder().orElseThrow(UnauthorizedException::new).id();
    }

    public boolean isInstructor() {
        return holder().filter(h -> h.role() == Role.INSTRUCTOR).isPresent();
    }
}
