package dev.slipway.files.web;

import dev.slipway.files.FileLimits;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Limits the bodies of requests. {@code quarkus.http.limits.max-body-size} allows file uploads; all other bodies must
 * be smaller.
 */
@ApplicationScoped
class BodySizes {

    /** Enough for a form with an essay, or a text from the editor. */
    private static final long MAX_BYTES_ELSEWHERE = FileLimits.TEXT;
    /** Route order: before anything reads a body, and after Quarkus has set its own limit (-2). */
    private static final int EARLY = -1;

    void limit(@Observes Router router) {
        router.route().order(EARLY).handler(BodySizes::check);
    }

    private static void check(RoutingContext request) {
        if (request.normalizedPath().equals(TransferResource.PATH)) {
            request.next();
            return;
        }
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > MAX_BYTES_ELSEWHERE) {
            request.response()
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .setStatusCode(413)
                    .end();
            return;
        }
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, MAX_BYTES_ELSEWHERE);
        request.next();
    }
}
