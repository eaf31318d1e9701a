package dev.slipway.site;

import dev.slipway.identity.Holder;
import dev.slipway.identity.web.CurrentAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The person who views a page; templates use {@code inject:viewer}. */
@Named("viewer")
@ApplicationScoped
public class Viewer {

    @Inject
    CurrentAccount account;

    public boolean isSignedIn() {
        return account.holder().isPresent();
    }

    public boolean isInstructor() {
        return account.isInstructor();
    }

    public String getName() {
        return account.holder().map(Holder::name).orElse("");
    }
}
