package dev.slipway.identity.store;

import dev.slipway.identity.Session;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A browser that is signed in. */
@Entity
@Table(name = "session")
public class SessionRow extends PanacheEntityBase {

    /** The digest of the {@link dev.slipway.identity.Secret} in the cookie. */
    @Id
    @Column(name = "digest")
    public String digest;

    @Column(name = "account_id")
    public UUID accountId;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "expires_at")
    public Instant expiresAt;

    static SessionRow of(Session session) {
        SessionRow row = new SessionRow();
        row.digest = session.digest();
        row.accountId = session.account();
        row.createdAt = session.createdAt();
        row.expiresAt = session.expiresAt();
        return row;
    }
}
