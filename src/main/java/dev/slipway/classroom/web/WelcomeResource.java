package dev.slipway.classroom.web;

import dev.slipway.classroom.Roster;
import dev.slipway.classroom.Roster.Joined;
import dev.slipway.identity.Passwords;
import dev.slipway.identity.PersonName;
import dev.slipway.identity.Sessions;
import dev.slipway.identity.web.CurrentAccount;
import dev.slipway.identity.web.SessionCookie;
import dev.slipway.identity.web.SignInThrottle;
import dev.slipway.identity.web.SignInThrottle.Attempt;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;

/** The start page: join a class, or continue to the courses. */
@Path("/")
@RunOnVirtualThread
public class WelcomeResource {

    @CheckedTemplate(basePath = "classroom")
    static class Templates {
        static native TemplateInstance welcome(String code, String name, String problem);
    }

    @Inject
    Roster roster;

    @Inject
    Sessions sessions;

    @Inject
    CurrentAccount account;

    @Inject
    SignInThrottle throttle;

    @Context
    UriInfo uri;

    @Context
    HttpServerRequest request;

    @GET
    public Response welcome() {
        if (account.isInstructor()) {
            return Response.seeOther(URI.create("/instructor")).build();
        }
        return account.holder().isPresent()
                ? Response.seeOther(URI.create("/courses")).build()
                : Response.ok(Templates.welcome("", "", "")).build();
    }

    /** The join address that an instructor hands out; it contains the code. */
    @GET
    @Path("join/{code}")
    public TemplateInstance withCode(@PathParam("code") String code) {
        return Templates.welcome(code, "", "");
    }

    @POST
    @Path("join")
    public Response join(
            @FormParam("code") @DefaultValue("") String code,
            @FormParam("name") @DefaultValue("") String typed,
            @FormParam("password") @DefaultValue("") String password) {
        PersonName name = PersonName.of(typed);
        Optional<String> problem = name.problem().or(() -> Passwords.problem(password));
        if (problem.isPresent()) {
            return refused(400, code, name, problem.get());
        }
        Attempt attempt =
                throttle.attempt("join " + name.key(), request.remoteAddress().hostAddress());
        if (!attempt.admitted()) {
            return refused(429, code, name, SignInThrottle.TOO_MANY);
        }
        return switch (roster.join(code, name, Passwords.hash(password))) {
            case Joined.Refused no -> refused(409, code, name, no.why());
            case Joined.Member yes -> {
                attempt.succeeded();
                yield Response.seeOther(URI.create("/courses"))
                        .cookie(SessionCookie.holding(sessions.open(yes.account()), uri))
                        .build();
            }
        };
    }

    private static Response refused(int status, String code, PersonName name, String problem) {
        return Response.status(status)
                .entity(Templates.welcome(code, name.shown(), problem))
                .build();
    }
}
