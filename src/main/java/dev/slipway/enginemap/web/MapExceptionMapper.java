package dev.slipway.enginemap.web;

import dev.slipway.enginemap.MapRefusal;
import dev.slipway.enginemap.MapRefusedException;
import dev.slipway.enginemap.web.MapResource.RefusalView;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns refusals into HTTP responses. */
class MapExceptionMapper {

    @ServerExceptionMapper
    public Response refused(MapRefusedException e) {
        String reason = e.refusal().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Response.status(status(e.refusal()))
                .type(MediaType.APPLICATION_JSON)
                .entity(new RefusalView(reason, e.words()))
                .build();
    }

    private static int status(MapRefusal refusal) {
        return switch (refusal) {
            case MISSING -> 404;
            case NOT_RUNNING -> 409;
            case TOO_MUCH, UNREACHABLE -> 502;
        };
    }
}
