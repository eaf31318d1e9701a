package dev.slipway.course.store;

import dev.slipway.course.Certificate;
import dev.slipway.course.CertificateKey;
import dev.slipway.database.UniqueKeyRetry;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

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

    private Certificate certificate() {
        return new Certificate(name, course, title, result, issuedOn, code);
    }

    /** The student's certificate of the course, if it was issued. */
    public static Optional<Certificate> of(UUID account, String course) {
        return QuarkusTransaction.requiringNew()
                .call(() -> find(account, course).map(CertificateRow::certificate));
    }

    private static Optional<CertificateRow> find(UUID account, String course) {
        return CertificateRow.<CertificateRow>find("accountId = ?1 and course = ?2", account, course)
                .firstResultOptional();
    }

    /** The one that was issued before, or this. */
    public static Certificate issue(UUID account, String course, Supplier<Certificate> signed) {
        return UniqueKeyRetry.retrying(() -> {
            Optional<CertificateRow> before = find(account, course);
            if (before.isPresent()) {
                return before.get().certificate();
            }
            Certificate made = signed.get();
            CertificateRow row = new CertificateRow();
            row.id = UUID.randomUUID();
            row.accountId = account;
            row.course = course;
            row.name = made.name();
            row.title = made.title();
            row.result = made.result();
            row.issuedOn = made.issued();
            row.code = made.code();
            row.persist();
            return made;
        });
    }

    /** The certificate of a code, if there is one and nobody has changed it behind the key's back. */
    public static Optional<Certificate> find(String code, CertificateKey key) {
        return QuarkusTransaction.requiringNew()
                .call(() -> CertificateRow.<CertificateRow>find("code", code)
                        .firstResultOptional()
                        .map(CertificateRow::certificate)
                        .filter(key::fits));
    }
}
