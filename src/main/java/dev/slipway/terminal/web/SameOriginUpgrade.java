package dev.slipway.terminal.web;

import dev.slipway.site.OwnOrigin;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets only pages of this site open a WebSocket. Browsers send cookies with WebSockets that any site opens, and name
 * the site in {@code Origin}. A request without {@code Origin} is not from a browser, and is refused as well.
 */
@ApplicationScoped
public class SameOriginUpgrade implements HttpUpgradeCheck {

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        HttpServerRequest request = context.httpRequest();
        boolean same = OwnOrigin.matches(request.getHeader("Origin"), request.getHeader("Host"));
        return same ? CheckResult.permitUpgrade() : CheckResult.rejectUpgrade(403);
    }
}
