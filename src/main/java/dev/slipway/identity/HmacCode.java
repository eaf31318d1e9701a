package dev.slipway.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Computes a code of twenty letters for a text: 100 bits of its HMAC-SHA-256, five bits per letter. Only the holder
 * of the key can do so.
 */
public final class HmacCode {

    public static final int COUNT = 20;

    private final SecretKeySpec key;
    private final String alphabet;

    /** {@code alphabet}: 32 letters. */
    public HmacCode(byte[] key, String alphabet) {
        if (alphabet.length() != 32) {
            throw new IllegalArgumentException("five bits choose one of 32 letters, not of " + alphabet.length());
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
        this.alphabet = alphabet;
    }

    public String of(String text) {
        byte[] mac = mac(text);
        StringBuilder letters = new StringBuilder(COUNT);
        for (int bit = 0; bit < COUNT * 5; bit += 5) {
            int two = (mac[bit / 8] & 0xff) << 8 | mac[bit / 8 + 1] & 0xff;
            letters.append(alphabet.charAt(two >> 11 - bit % 8 & 31));
        }
        return letters.toString();
    }

    /** Whether this is the code of the text. Compares in constant time. */
    public boolean fits(String letters, String text) {
        return MessageDigest.isEqual(bytes(letters), bytes(of(text)));
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
