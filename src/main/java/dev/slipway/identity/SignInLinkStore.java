package dev.slipway.identity;

import java.util.Optional;

/** Stores sign-in links: a port. Each method is a transaction of its own. */
public interface SignInLinkStore {

    /** Stores the link in place of all earlier links of its account. */
    void replace(SignInLink link);

    /** Removes the link and returns it, whether or not it has expired. Of several calls at once, only one gets it. */
    Optional<SignInLink> take(String digest);
}
