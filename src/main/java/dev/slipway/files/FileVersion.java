package dev.slipway.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Identifies the content of a file: its SHA-256 in hexadecimal. Equal bytes are the same version, whoever wrote them
 * and when.
 */
public record FileVersion(String value) {

    public static FileVersion of(byte[] content) {
        try {
            return new FileVersion(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
