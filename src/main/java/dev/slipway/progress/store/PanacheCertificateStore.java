package dev.slipway.progress.store;

import dev.slipway.database.UniqueKeyRetry;
import dev.slipway.progress.Certificate;
import dev.slipway.progress.CertificateStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Certificates in the database. */
@ApplicationScoped
class PanacheCertificateStore implements CertificateStore {

    @Override
    public Optional<Certificate> of(UUID account, String course) {
        return QuarkusTransaction.requiringNew()
                .call(() -> CertificateRow.find(account, course).map(CertificateRow::certificate));
    }

    @Override
    public Certificate issue(UUID account, Certificate certificate) {
        return UniqueKeyRetry.retrying(() -> {
            Optional<CertificateRow> before = CertificateRow.find(account, certificate.course());
            if (before.isPresent()) {
                return before.get().certificate();
            }
            CertificateRow.of(account, certificate).persist();
            return certificate;
        });
    }

    @Override
    public Optional<Certificate> withCode(String code) {
        return QuarkusTransaction.requiringNew()
                .call(() -> CertificateRow.withCode(code).map(CertificateRow::certificate));
    }
}
