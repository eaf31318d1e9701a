package dev.slipway.identity.web;

import dev.slipway.identity.Holder;
import dev.slipway.identity.SessionsEnded;
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
    /** More than one account may have, or send. */
    public static final int TOO_MUCH = 4429;

    private static final Logger LOG = Logger.getLogger(SessionSockets.class);
    private static final UserData.TypedKey<Holder> HOLDER = new UserData.TypedKey<>("holder");

    @Inject
    CurrentAccount account;

    @Inject
    OpenConnections connections;

    /**
     * Ties the connection to the session that opened it. Call it in a callback of the connection.
     *
     * @param max connections to the same endpoint that one account may have
     * @return false when there are more: the connection is to be closed with {@link #TOO_MUCH}
     */
    public boolean tie(WebSocketConnection connection, int max) {
        account.holder().ifPresent(holder -> connection.userData().put(HOLDER, holder));
        return connections.stream()
                        .filter(other -> other.endpointId().equals(connection.endpointId()) && isOfSameAccount(other))
                        .count()
                <= max;
    }

    private boolean isOfSameAccount(WebSocketConnection other) {
        Holder holder = other.userData().get(HOLDER);
        return holder != null && holder.id().equals(account.id());
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
