package dev.slipway.identity.web;

import dev.slipway.identity.Account;
import dev.slipway.identity.Accounts;
import dev.slipway.identity.PasswordChanges;
import dev.slipway.identity.PasswordChanges.Result;
import dev.slipway.identity.PersonName;
import dev.slipway.identity.Secret;
import dev.slipway.identity.Sessions;
import dev.slipway.identity.SignInLinks;
import dev.slipway.identity.web.SignInThrottle.Attempt;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** Signing in by name and password or by link, signing out, and the page of one's own account. */
@Path("/")
@RunOnVirtualThread
public class SignInResource {

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance signIn(String then, String name, String problem);

        static native TemplateInstance link(String token);

        static native TemplateInstance account(String name, boolean hasPassword, String problem, String done);
    }

    private static final String NOT_TOGETHER =
            "Name and password do not belong together. Look at the spelling of both.";

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    SignInLinks links;

    @Inject
    PasswordChanges passwordChanges;

    @Inject
    CurrentAccount current;

    @Inject
    SignInThrottle throttle;

    @Context
    UriInfo uri;

    @Context
    HttpServerRequest request;

    @GET
    @Path("sign-in")
    public TemplateInstance form(@QueryParam("then") @DefaultValue("/courses") String then) {
        return Templates.signIn(then, "", "");
    }

    @POST
    @Path("sign-in")
    public Response signIn(
            @FormParam("name") @DefaultValue("") String typed,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("then") @DefaultValue("/courses") String then) {
        PersonName name = PersonName.of(typed);
        if (name.problem().isPresent()) {
            return refused(403, then, PersonName.of(""), NOT_TOGETHER); // no account can have such a name
        }
        Attempt attempt = throttle.attempt(name.key(), request.remoteAddress().hostAddress());
        if (!attempt.admitted()) {
            return refused(429, then, name, SignInThrottle.TOO_MANY);
        }
        Optional<Account> account = accounts.withPassword(name, password);
        if (account.isEmpty()) {
            return refused(403, then, name, NOT_TOGETHER);
        }
        attempt.succeeded();
        return welcome(account.get().id(), then);
    }

    private static Response refused(int status, String then, PersonName name, String problem) {
        return Response.status(status)
                .entity(Templates.signIn(then, name.shown(), problem))
                .build();
    }

    /** Opens a session and redirects, but only to a page of this site. */
    private Response welcome(UUID account, String then) {
        return Response.seeOther(ownPage(then))
                .cookie(SessionCookie.holding(sessions.open(account), uri))
                .build();
    }

    private static URI ownPage(String then) {
        try {
            boolean ours = then.startsWith("/") && !then.startsWith("//") && !then.contains("\\");
            return URI.create(ours ? then : "/courses");
        } catch (IllegalArgumentException e) {
            return URI.create("/courses");
        }
    }

    @POST
    @Path("sign-out")
    public Response signOut(@CookieParam(SessionCookie.NAME) @DefaultValue("") String token) {
        if (!token.isEmpty()) {
            sessions.close(new Secret(token));
        }
        return Response.seeOther(URI.create("/"))
                .cookie(SessionCookie.gone(uri))
                .build();
    }

    /** Only shows a button, because programs that fetch links in advance must not use them up. */
    @GET
    @Path("link/{token}")
    public TemplateInstance link(@PathParam("token") String token) {
        return Templates.link(token);
    }

    @POST
    @Path("link")
    public Response redeem(@FormParam("token") @DefaultValue("") String token) {
        Optional<UUID> account = links.redeem(new Secret(token));
        return account.map(a -> welcome(a, "/"))
                .orElseGet(() -> Response.status(403)
                        .entity(
                                Templates.signIn(
                                        "/courses",
                                        "",
                                        "This link was used before, or is too old. `./slipway start` or `./slipway link` prints a new one."))
                        .build());
    }

    @GET
    @Path("account")
    @Authenticated
    public TemplateInstance account() {
        return accountPage("", "");
    }

    private TemplateInstance accountPage(String problem, String done) {
        Account account = accounts.get(current.id());
        return Templates.account(account.name().shown(), account.passwordHash().isPresent(), problem, done);
    }

    @POST
    @Path("account/password")
    @Authenticated
    public Response changePassword(
            @FormParam("current") @DefaultValue("") String old,
            @FormParam("password") @DefaultValue("") String password) {
        Account account = accounts.get(current.id());
        Attempt attempt =
                throttle.attempt(account.name().key(), request.remoteAddress().hostAddress());
        if (!attempt.admitted()) {
            return notChanged(429, SignInThrottle.TOO_MANY);
        }
        return switch (passwordChanges.change(account, old, password)) {
            case Result.WrongPassword wrong -> notChanged(403, "The current password is not right.");
            case Result.Unfit unfit -> notChanged(400, unfit.problem());
            case Result.Changed changed -> {
                attempt.succeeded();
                yield Response.ok(accountPage("", "Your password is changed. All other browsers have been signed out."))
                        .cookie(SessionCookie.holding(changed.session(), uri))
                        .build();
            }
        };
    }

    private Response notChanged(int status, String problem) {
        return Response.status(status).entity(accountPage(problem, "")).build();
    }
}
