package dev.slipway.identity.store;

import dev.slipway.identity.SignInLink;
import dev.slipway.identity.SignInLinkStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Sign-in links in the database. */
@ApplicationScoped
class PanacheSignInLinkStore implements SignInLinkStore {

    @Override
    public void replace(SignInLink link) {
        QuarkusTransaction.requiringNew().run(() -> {
            SignInLinkRow.delete("accountId", link.account());
            SignInLinkRow.of(link).persist();
        });
    }

    @Override
    public Optional<SignInLink> take(String digest) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<SignInLinkRow> row = SignInLinkRow.findByIdOptional(digest);
            // The number of deleted rows decides: of two requests at the same time, only one deletes the row.
            return row.filter(found -> SignInLinkRow.delete("digest", digest) == 1)
                    .map(SignInLinkRow::link);
        });
    }
}
