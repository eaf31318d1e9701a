package dev.slipway.site;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/**
 * Makes redirects within the site relative: they contain only the path, which browsers resolve (RFC 9110, 10.2.2).
 * Behind a proxy, the application may not know its full address, such as its port, and a wrong address would break
 * the redirect.
 */
@Provider
public class RelativeLocation implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        URI location = response.getLocation();
        if (location != null && isOwn(location, request)) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, pathOf(location));
        }
    }

    private static boolean isOwn(URI location, ContainerRequestContext request) {
        String own = request.getUriInfo().getBaseUri().getRawAuthority();
        return own != null && own.equals(location.getRawAuthority());
    }

    static String pathOf(URI location) {
        // "//host" would lead to another site
        String path = location.getRawPath().replaceFirst("^/*", "/");
        return location.getRawQuery() == null ? path : path + "?" + location.getRawQuery();
    }
}
