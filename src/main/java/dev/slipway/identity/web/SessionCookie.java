package dev.slipway.identity.web;

import dev.slipway.identity.Secret;
import dev.slipway.identity.Session;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;

/**
 * The cookie that carries a session. Scripts cannot read it, and browsers do not send it with forms or fetches from
 * other sites.
 */
public final class SessionCookie {

    public static final String NAME = "slipway_session";

    private SessionCookie() {}

    public static NewCookie holding(Secret secret, UriInfo uri) {
        return cookie(secret.value(), (int) Session.LIFETIME.toSeconds(), uri);
    }

    public static NewCookie gone(UriInfo uri) {
        return cookie("", 0, uri);
    }

    private static NewCookie cookie(String value, int maxAge, UriInfo uri) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .httpOnly(true)
                // Lax, not Strict: people who follow a link from a mail or a learning platform are still signed in.
                .sameSite(NewCookie.SameSite.LAX)
                .secure("https".equals(uri.getRequestUri().getScheme()))
                .maxAge(maxAge)
                .build();
    }
}
