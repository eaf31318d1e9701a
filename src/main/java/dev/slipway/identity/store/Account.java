package dev.slipway.identity.store;

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

/** Somebody who can sign in. */
@Entity
@Table(name = "account")
public class Account extends PanacheEntityBase {

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

    public static Optional<Account> named(PersonName name) {
        return find("nameKey", name.key()).firstResultOptional();
    }

    public static Account create(PersonName name, Role role, @Nullable String passwordHash, Instant now) {
        Account account = new Account();
        account.id = UUID.randomUUID();
        account.name = name.shown();
        account.nameKey = name.key();
        account.role = role;
        account.passwordHash = passwordHash;
        account.createdAt = now;
        account.persist();
        return account;
    }
}
