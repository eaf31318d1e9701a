package dev.slipway.identity.web;

import dev.slipway.identity.Role;
import dev.slipway.identity.store.Sessions.Holder;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The account behind the request or WebSocket that is being handled. */
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

    /** Throws what becomes a 401, or the sign-in page, when nobody is signed in. */
    public UUID id() {
        return holder().orElseThrow(UnauthorizedException::new).id();
    }

    public boolean isInstructor() {
        return holder().filter(h -> h.role() == Role.INSTRUCTOR).isPresent();
    }
}
