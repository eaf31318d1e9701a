package dev.slipway.progress;

import java.util.Optional;
import java.util.UUID;

/** Stores certificates: a port. They are never changed. */
public interface CertificateStore {

    /** The student's certificate of the course, if it was issued. */
    Optional<Certificate> of(UUID account, String course);

    /** Stores it unless one was issued before. The one that is stored now. */
    Certificate issue(UUID account, Certificate certificate);

    /** The certificate that is stored with this code. */
    Optional<Certificate> withCode(String code);
}
