package dev.slipway.course;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the codes of certificates: 100 bits of HMAC-SHA-256 over all that stands on one, in the letters of Crockford's base 32, which has no
 * I, L, O or U. Who cannot read the key cannot make a code that fits.
 */
public final class CertificateKey {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LETTERS = 20;
    private static final int GROUP = 5;

    private final SecretKeySpec key;

    public CertificateKey(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** The certificate with its code. */
    public Certificate sign(Certificate certificate) {
        return certificate.with(code(certificate));
    }

    public boolean fits(Certificate certificate) {
        return MessageDigest.isEqual(bytes(certificate.code()), bytes(code(certificate)));
    }

    /** A code as it was typed, as it is written: letters that look alike and missing hyphens are forgiven. */
    public static String written(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1').replace('L', '1').replaceAll("[^" + ALPHABET + "]", "");
        return letters.length() == LETTERS ? grouped(letters) : "";
    }

    private String code(Certificate c) {
        byte[] mac = mac(String.join("\0", List.of("certificate", c.name(), c.course(), c.title(), c.result(), c.issued().toString())));
        var letters = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            int bit = i * 5;
            int two = (mac[bit / 8] & 0xff) << 8 | mac[bit / 8 + 1] & 0xff;
            letters.append(ALPHABET.charAt(two >> 11 - bit % 8 & 31));
        }
        return grouped(letters.toString());
    }

    private static String grouped(String letters) {
        return letters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has HMAC-SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
