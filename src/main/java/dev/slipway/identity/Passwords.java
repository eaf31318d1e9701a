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
 * Hashes of passwords: Argon2id with 19 MiB, two passes, one lane, the first choice of the OWASP Password Storage
 * Cheat Sheet. They are stored in the PHC string format ({@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}), so the
 * parameters can be raised later and old hashes remain valid.
 */
public final class Passwords {

    public static final int MIN_LENGTH = 8;
    public static final int MAX_LENGTH = 200;

    private static final int MEMORY_KIB = 19 << 10;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    /**
     * Limits concurrent hashing: each hash takes 19 MiB, and a class that joins at the same moment must not fill the
     * heap.
     */
    private static final Semaphore ROOM =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    /** The hash to compare with when an account does not exist, so that such a sign-in takes as long as any other. */
    private static final String NOBODYS = hash("nobody has this password " + RANDOM.nextLong());

    private Passwords() {}

    /** What is wrong with a new password, as a message for the person who typed it; empty when it is fine. */
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

    /** Whether the password matches the hash; false without a hash. Takes the same time in all cases. */
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
        // Other keyboards and systems may encode the same letters in a different Unicode form.
        generator.generateBytes(
                Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8), out);
        return out;
    }
}
