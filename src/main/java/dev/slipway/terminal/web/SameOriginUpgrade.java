package dev.slipway.terminal.web;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lets only pages of this site open a WebSocket. Browsers send cookies with WebSockets that any site opens, and name
 * the site in {@code Origin}. A request without {@code Origin} is not from a browser, and is refused as well.
 */
@ApplicationScoped
public class SameOriginUpgrade implements HttpUpgradeCheck {

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        HttpServerRequest request = context.httpRequest();
        boolean same = sameOrigin(request.getHeader("Origin"), request.getHeader("Host"));
        return same ? CheckResult.permitUpgrade() : CheckResult.rejectUpgrade(403);
    }

    static boolean sameOrigin(@Nullable String origin, @Nullable String host) {
        if (origin == null || host == null) {
            return false;
        }
        try {
            URI uri = URI.create(origin);
            String authority = uri.getRawAuthority();
            String defaultPort = "https".equals(uri.getScheme()) ? ":443" : ":80";
            return authority != null && normal(authority, defaultPort).equals(normal(host, defaultPort));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Removes a default port: browsers leave it out, proxies may add it. */
    private static String normal(String authority, String defaultPort) {
        String lower = authority.toLowerCase(Locale.ROOT);
        return lower.endsWith(defaultPort) ? lower.substring(0, lower.length() - defaultPort.length()) : lower;
    }
}
