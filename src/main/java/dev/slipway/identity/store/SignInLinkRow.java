package dev.slipway.identity.store;

import dev.slipway.identity.SignInLink;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A link that signs its holder in, once. */
@Entity
@Table(name = "sign_in_link")
public class SignInLinkRow extends PanacheEntityBase {

    @Id
    @Column(name = "digest")
    public String digest;

    @Column(name = "account_id")
    public UUID accountId;

    @Column(name = "expires_at")
    public Instant expiresAt;

    static SignInLinkRow of(SignInLink link) {
        SignInLinkRow row = new SignInLinkRow();
        row.digest = link.digest();
        row.accountId = link.account();
        row.expiresAt = link.expiresAt();
        return row;
    }

    SignInLink link() {
        return new SignInLink(digest, accountId, expiresAt);
    }
}
