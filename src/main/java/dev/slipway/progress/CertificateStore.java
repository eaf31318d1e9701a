package dev.slipway.progress;

import java.util.Optional;
import java.util.UUID;

/** Stores certificates: a port. They are never changed. */
public interface CertificateStore {

    /** The student's certificate of the course, if it was issued. */
    Optional<Certificate> of(UUID account, String course);

    /** Stores the certificate unless one was issued before. Returns the stored one. */
    Certificate issue(UUID account, Certificate certificate);

    /** The certificate that is stored with this code. */
    Optional<Certificate> withCode(String code);
}
