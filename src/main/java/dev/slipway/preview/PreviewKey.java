package dev.slipway.preview;

import dev.slipway.identity.HmacCode;

/** Computes the part of a preview's name that cannot be guessed, from sandbox and port. */
public final class PreviewKey {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"; // RFC 4648, 6

    private final HmacCode letters;

    public PreviewKey(byte[] key) {
        this.letters = new HmacCode(key, ALPHABET);
    }

    /** {@code sandbox}: its id; a reset sandbox gets a new one, so its old preview names stop working. */
    public PreviewName name(String sandbox, int port) {
        return new PreviewName(port, letters.of(text(sandbox, port)));
    }

    public boolean fits(PreviewName name, String sandbox) {
        return letters.fits(name.token(), text(sandbox, name.port()));
    }

    private static String text(String sandbox, int port) {
        return "preview " + sandbox + " " + port;
    }
}
