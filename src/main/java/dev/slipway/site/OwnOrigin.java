package dev.slipway.site;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells whether a request comes from a page of this site, by the {@code Origin} that browsers send (RFC 6454, 7). */
public final class OwnOrigin {

    private OwnOrigin() {}

    /**
     * Compares host and port. The scheme is left out, because a reverse proxy may speak another one with us than with the browser.
     *
     * @param origin    the header, such as {@code https://slipway.example.org}
     * @param authority that the request was sent to: a host, and a port unless it is the scheme's own
     * @return false when one of them is absent or malformed, too
     */
    public static boolean matches(@Nullable String origin, @Nullable String authority) {
        if (origin == null || authority == null) {
            return false;
        }
        try {
            URI uri = URI.create(origin);
            String own = uri.getRawAuthority();
            String defaultPort = "https".equals(uri.getScheme()) ? ":443" : ":80";
            return own != null && normal(own, defaultPort).equals(normal(authority, defaultPort));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Browsers leave a default port out; proxies may add it. */
    private static String normal(String authority, String defaultPort) {
        String lower = authority.toLowerCase(Locale.ROOT);
        return lower.endsWith(defaultPort) ? lower.substring(0, lower.length() - defaultPort.length()) : lower;
    }
}
