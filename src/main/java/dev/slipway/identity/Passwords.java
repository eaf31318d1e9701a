package dev.slipway.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes of passwords: Argon2id with 19 MiB, two passes, one lane, which the OWASP Password Storage Cheat Sheet gives as
 * its first choice. Written in the PHC string format ({@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}), so the numbers
 * can be raised later and old hashes still be read.
 */
public final class Passwords {

    public static final int MIN_LENGTH = 8;
    public static final int MAX_LENGTH = 200;

    private static final int MEMORY_KIB = 19 << 10;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Each hash in progress takes 19 MiB: a class that joins at the same moment waits its turn instead of filling the heap. */
    private static final Semaphore ROOM =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    /** What a sign-in for a name that nobody has is compared with, so that it takes as long as any other. */
    private static final String NOBODYS = hash("nobody has this password " + RANDOM.nextLong());

    private Passwords() {}

    /** What is wrong with a new password, in words for the one who typed it; empty when nothing is. */
    public static Optional<String> problem(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            return Optional.of(
                    "A password has at least " + MIN_LENGTH + " characters. A short sentence is easy to remember.");
        }
        return length > MAX_LENGTH
                ? Optional.of("A password has at most " + MAX_LENGTH + " characters.")
                : Optional.empty();
    }

    public static String hash(String password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(argon2id(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES));
    }

    /** Takes the same time for every password, and for an absent hash as for a present one. */
    public static boolean matches(String password, Optional<String> hash) {
        boolean same = matches(password, hash.orElse(NOBODYS));
        return hash.isPresent() && same;
    }

    private static boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$");
        if (parts.length != 6 || !parts[1].equals("argon2id") || !parts[2].equals("v=19")) {
            throw new IllegalArgumentException("not an argon2id hash in the PHC format");
        }
        String[] numbers = parts[3].split("[=,]");
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        byte[] actual = argon2id(
                password,
                Base64.getDecoder().decode(parts[4]),
                Integer.parseInt(numbers[1]),
                Integer.parseInt(numbers[3]),
                Integer.parseInt(numbers[5]),
                expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    private static byte[] argon2id(String password, byte[] salt, int memoryKib, int passes, int lanes, int bytes) {
        ROOM.acquireUninterruptibly();
        try {
            return compute(password, salt, memoryKib, passes, lanes, bytes);
        } finally {
            ROOM.release();
        }
    }

    private static byte[] compute(String password, byte[] salt, int memoryKib, int passes, int lanes, int bytes) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] out = new byte[bytes];
        // The same letters typed on another keyboard or system may come composed differently.
        generator.generateBytes(
                Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8), out);
        return out;
    }
}
