package dev.slipway.identity.store;

import dev.slipway.identity.PersonName;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Account queries for signing in. Each method is a transaction of its own. */
@ApplicationScoped
public class Accounts {

    /**
     * A stored account.
     *
     * @param nameKey      {@link PersonName#key()}
     * @param passwordHash empty for an instructor who has only used a sign-in link so far
     */
    public record Known(UUID id, String name, String nameKey, Optional<String> passwordHash) {
        private static Known of(Account row) {
            return new Known(row.id, row.name, row.nameKey, Optional.ofNullable(row.passwordHash));
        }
    }

    /** Empty when nobody has this name. */
    public Optional<Known> named(PersonName name) {
        return QuarkusTransaction.requiringNew().call(() -> Account.named(name).map(Known::of));
    }

    /** The account must exist. */
    public Known get(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> Known.of(Account.<Account>findById(id)));
    }

    public void changePassword(UUID id, String hash) {
        QuarkusTransaction.requiringNew().run(() -> Account.update("passwordHash = ?1 where id = ?2", hash, id));
    }
}
