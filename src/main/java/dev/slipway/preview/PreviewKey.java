package dev.slipway.preview;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes the part of a preview's name that nobody can guess: 100 bits of HMAC-SHA-256 over sandbox and port. */
public final class PreviewKey {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"; // RFC 4648, 6
    private static final int LETTERS = 20;

    private final SecretKeySpec key;

    public PreviewKey(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** {@code sandbox}: its id; a reset sandbox has another one, and its old names lead nowhere. */
    public PreviewName name(String sandbox, int port) {
        return new PreviewName(port, token(sandbox, port));
    }

    public boolean fits(PreviewName name, String sandbox) {
        return MessageDigest.isEqual(bytes(token(sandbox, name.port())), bytes(name.token()));
    }

    private String token(String sandbox, int port) {
        byte[] mac = mac("preview " + sandbox + " " + port);
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            int bit = i * 5;
            int two = (mac[bit / 8] & 0xff) << 8 | mac[bit / 8 + 1] & 0xff;
            token.append(ALPHABET.charAt(two >> 11 - bit % 8 & 31));
        }
        return token.toString();
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
