package dev.slipway.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A random 256-bit value that authenticates its holder: for a session or a sign-in link. Only its SHA-256 is stored,
 * so a copy of the database gives no access. (A plain hash is enough for a value that cannot be guessed.)
 */
public record Secret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The SHA-256, as 64 hex digits. */
    public String digest() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Secret[not shown]";
    }
}
