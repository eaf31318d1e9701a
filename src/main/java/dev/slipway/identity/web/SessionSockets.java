package dev.slipway.identity.web;

import dev.slipway.identity.store.Sessions.Holder;
import dev.slipway.identity.store.SessionsEnded;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OpenConnections;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Closes WebSockets when their session ends, since the session is only checked when a WebSocket opens. */
@ApplicationScoped
public class SessionSockets {

    public static final int SIGNED_OUT = 4401;

    private static final Logger LOG = Logger.getLogger(SessionSockets.class);
    private static final UserData.TypedKey<Holder> HOLDER = new UserData.TypedKey<>("holder");

    @Inject
    CurrentAccount account;

    @Inject
    OpenConnections connections;

    /** Ties the connection to the session that opened it. Call it in a callback of the connection. */
    public void tie(WebSocketConnection connection) {
        account.holder().ifPresent(holder -> connection.userData().put(HOLDER, holder));
    }

    void onEnd(@Observes SessionsEnded ended) {
        for (WebSocketConnection connection : connections) {
            Holder holder = connection.userData().get(HOLDER);
            if (holder != null && ended.concerns(holder)) {
                connection
                        .close(new CloseReason(SIGNED_OUT, "You have signed out, or changed your password."))
                        .subscribe()
                        .with(closed -> {}, e -> LOG.debugf("a socket was gone already: %s", e.getMessage()));
            }
        }
    }
}
