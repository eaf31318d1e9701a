package dev.slipway.identity.web;

import dev.slipway.identity.Holder;
import dev.slipway.identity.Role;
import dev.slipway.identity.Secret;
import dev.slipway.identity.Sessions;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Authenticates requests by the session cookie; redirects browsers without one to the sign-in page. */
@ApplicationScoped
public class SessionAuthentication implements HttpAuthenticationMechanism {

    static final String HOLDER = "slipway.holder";

    @Inject
    Sessions sessions;

    @Inject
    BlockingSecurityExecutor blocking;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        Cookie cookie = context.request().getCookie(SessionCookie.NAME);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        Secret secret = new Secret(cookie.getValue());
        return blocking.executeBlocking(() ->
                sessions.holder(secret).map(SessionAuthentication::identity).orElse(null));
    }

    private static SecurityIdentity identity(Holder holder) {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(holder.id().toString()))
                .addAttribute(HOLDER, holder)
                .addRole(Role.STUDENT.name());
        if (holder.role() == Role.INSTRUCTOR) {
            identity.addRole(Role.INSTRUCTOR.name());
        }
        return identity.build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        String accept = context.request().getHeader("Accept");
        boolean page = accept != null
                && accept.contains("text/html")
                && "GET".equals(context.request().method().name());
        if (!page) {
            return Uni.createFrom().item(new ChallengeData(HttpResponseStatus.UNAUTHORIZED.code(), null, null));
        }
        String wanted = URLEncoder.encode(context.request().uri(), StandardCharsets.UTF_8);
        return Uni.createFrom()
                .item(new ChallengeData(HttpResponseStatus.FOUND.code(), "Location", "/sign-in?then=" + wanted));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }
}
