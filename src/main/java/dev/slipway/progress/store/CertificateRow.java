package dev.slipway.progress.store;

import dev.slipway.progress.Certificate;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A certificate as it was issued. */
@Entity
@Table(name = "certificate")
public class CertificateRow extends PanacheEntityBase {

    @Id
    public UUID id;

    @Column(name = "account_id")
    public UUID accountId;

    public String course;
    public String name;
    public String title;
    public String result;

    @Column(name = "issued_on")
    public LocalDate issuedOn;

    public String code;

    static CertificateRow of(UUID account, Certificate certificate) {
        CertificateRow row = new CertificateRow();
        row.id = UUID.randomUUID();
        row.accountId = account;
        row.course = certificate.course();
        row.name = certificate.name();
        row.title = certificate.title();
        row.result = certificate.result();
        row.issuedOn = certificate.issued();
        row.code = certificate.code();
        return row;
    }

    Certificate certificate() {
        return new Certificate(name, course, title, result, issuedOn, code);
    }

    static Optional<CertificateRow> find(UUID account, String course) {
        return CertificateRow.<CertificateRow>find("accountId = ?1 and course = ?2", account, course)
                .firstResultOptional();
    }

    static Optional<CertificateRow> withCode(String code) {
        return CertificateRow.<CertificateRow>find("code", code).firstResultOptional();
    }
}
