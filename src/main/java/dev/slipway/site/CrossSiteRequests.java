package dev.slipway.site;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses changes that a page of another origin asks for. A preview of a student's service may share the application's host name: it
 * is the same <em>site</em> then, so that cookies come along and can be set, and the token against forged forms does not help.
 */
class CrossSiteRequests {

    private static final Logger LOG = Logger.getLogger(CrossSiteRequests.class);

    /** Methods that change nothing (RFC 9110, 9.2.1). */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @ServerRequestFilter(preMatching = true)
    @Nullable
    Response refuse(HttpServerRequest request) {
        String authority =
                request.authority() == null ? null : request.authority().toString();
        if (isOurs(
                request.method().name(), request.getHeader("Origin"), request.getHeader("Sec-Fetch-Site"), authority)) {
            return null;
        }
        LOG.infof("refused %s %s from another origin", request.method(), request.path());
        return Response.status(403)
                .type("text/plain;charset=UTF-8")
                .entity(
                        "This was sent by a page of another site, so nothing was changed. Open Slipway itself and try there.")
                .build();
    }

    /**
     * Browsers send Origin with each unsafe request, and {@code Sec-Fetch-Site} where they know it. A request with neither is no
     * browser's: nobody else's cookies come along with it.
     */
    static boolean isOurs(
            String method, @Nullable String origin, @Nullable String fetchSite, @Nullable String authority) {
        if (SAFE.contains(method)) {
            return true;
        }
        return origin != null
                ? OwnOrigin.matches(origin, authority)
                : fetchSite == null || fetchSite.equals("same-origin") || fetchSite.equals("none");
    }
}
