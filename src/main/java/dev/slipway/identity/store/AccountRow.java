package dev.slipway.identity.store;

import dev.slipway.identity.Account;
import dev.slipway.identity.PersonName;
import dev.slipway.identity.Role;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as it is stored. */
@Entity
@Table(name = "account")
public class AccountRow extends PanacheEntityBase {

    @Id
    public UUID id;

    public String name;

    /** {@link PersonName#key()}: unique. */
    @Column(name = "name_key")
    public String nameKey;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    public Role role;

    /** Null for an instructor who has only used a sign-in link so far. */
    @Column(name = "password_hash")
    public @Nullable String passwordHash;

    @Column(name = "created_at")
    public Instant createdAt;

    static AccountRow of(Account account) {
        AccountRow row = new AccountRow();
        row.id = account.id();
        row.name = account.name().shown();
        row.nameKey = account.name().key();
        row.role = account.role();
        row.passwordHash = account.passwordHash().orElse(null);
        row.createdAt = account.createdAt();
        return row;
    }

    Account account() {
        return new Account(id, new PersonName(name), role, Optional.ofNullable(passwordHash), createdAt);
    }
}
