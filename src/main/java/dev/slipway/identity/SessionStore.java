package dev.slipway.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Stores sessions: a port. Each method is a transaction of its own, committed when the method returns. */
public interface SessionStore {

    /** A stored session with the account that it belongs to. */
    record Held(Holder holder, Instant expiresAt) {}

    /** The session with this digest, whether or not it has expired. Empty when it has ended or never existed. */
    Optional<Held> find(String digest);

    void add(Session session);

    /** Does nothing when there is no such session. */
    void remove(String digest);

    /** Removes the sessions that expire before {@code now}. */
    void removeExpired(Instant now);

    /** Replaces the password of an account, and all its sessions by this one: both or neither. */
    void changePassword(UUID account, String passwordHash, Session only);
}
