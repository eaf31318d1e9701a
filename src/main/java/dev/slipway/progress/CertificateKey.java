package dev.slipway.progress;

import dev.slipway.identity.HmacCode;
import java.util.List;
import java.util.Locale;

/**
 * Computes the check codes of certificates: an HMAC of all their fields, in Crockford's base 32, which has no I, L, O
 * or U. Without the key, nobody can make a valid code.
 */
public final class CertificateKey {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 5;

    private final HmacCode letters;

    public CertificateKey(byte[] key) {
        this.letters = new HmacCode(key, ALPHABET);
    }

    /** The certificate with its code. */
    public Certificate sign(Certificate certificate) {
        return certificate.with(grouped(letters.of(text(certificate))));
    }

    public boolean fits(Certificate certificate) {
        return letters.fits(certificate.code().replace("-", ""), text(certificate));
    }

    /** Normalizes a typed code: look-alike letters and missing hyphens are corrected. */
    public static String written(String typed) {
        String code = typed.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[^" + ALPHABET + "]", "");
        return code.length() == HmacCode.COUNT ? grouped(code) : "";
    }

    private static String text(Certificate c) {
        return String.join(
                "\0",
                List.of(
                        "certificate",
                        c.name(),
                        c.course(),
                        c.title(),
                        c.result(),
                        c.issued().toString()));
    }

    private static String grouped(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }
}
