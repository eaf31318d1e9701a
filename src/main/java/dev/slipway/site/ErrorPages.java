package dev.slipway.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns errors into a page for people or JSON for programs. */
public class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance error(String title, String text);
    }

    record Message(String message) {}

    @ServerExceptionMapper
    public Response notFound(NotFoundException e, HttpHeaders headers) {
        return answer(
                404,
                headers,
                "Not here",
                "There is nothing at this address. It may have been renamed, or the link is mistyped.");
    }

    /** A response that the code has built itself is not changed. */
    @ServerExceptionMapper
    public Response chosen(WebApplicationException e) {
        return e.getResponse();
    }

    @ServerExceptionMapper
    public Response unexpected(RuntimeException e, HttpHeaders headers) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(e, "a request failed; the user was shown reference %s", reference);
        return answer(
                500,
                headers,
                "Something went wrong",
                "That is our mistake, not yours. Try again; if it happens again, tell your instructor the reference "
                        + reference + ".");
    }

    private static Response answer(int status, HttpHeaders headers, String title, String text) {
        boolean page = headers.getAcceptableMediaTypes().stream()
                .anyMatch(t -> t.isCompatible(MediaType.TEXT_HTML_TYPE) && !t.isWildcardType());
        return page
                ? Response.status(status)
                        .type("text/html;charset=UTF-8")
                        .entity(Templates.error(title, text).render())
                        .build()
                : Response.status(status)
                        .type(MediaType.APPLICATION_JSON)
                        .entity(new Message(text))
                        .build();
    }
}
