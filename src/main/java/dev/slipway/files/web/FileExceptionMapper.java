package dev.slipway.files.web;

import dev.slipway.files.FilePath;
import dev.slipway.files.FileRefusal;
import dev.slipway.files.FileRefusedException;
import dev.slipway.files.HomeFolder.ChangedException;
import dev.slipway.files.web.FileViews.ContentView;
import dev.slipway.files.web.FileViews.RefusalView;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns refusals into HTTP responses. */
class FileExceptionMapper {

    @ServerExceptionMapper
    public Response refused(FileRefusedException e, UriInfo uri) {
        ContentView current = e instanceof ChangedException changed
                ? ContentView.of(FilePath.of(uri.getQueryParameters().getFirst("path")), changed.now())
                : null;
        return Response.status(status(e.refusal()))
                .type(MediaType.APPLICATION_JSON)
                .entity(new RefusalView(e.refusal().code(), e.words(), current))
                .build();
    }

    private static int status(FileRefusal refusal) {
        return switch (refusal) {
            case MISSING -> 404;
            case EXISTS, NOT_A_FILE, NOT_A_FOLDER, CHANGED, NOT_EMPTY, INTO_ITSELF, NOT_RUNNING -> 409;
            case OUTSIDE, DENIED, HOLDS_ENGINE -> 403;
            case TOO_LARGE -> 413;
            case BAD_PATH, BAD_REQUEST, CUT_OFF -> 400;
            case TOO_MANY -> 429;
            case NO_ROOM -> 507;
            case FAILED, UNREACHABLE -> 502;
        };
    }
}
