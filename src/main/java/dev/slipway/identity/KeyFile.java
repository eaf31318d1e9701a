package dev.slipway.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** A random 256-bit key that is generated once and stored in the data folder, readable by its owner only. */
public final class KeyFile {

    private static final int BYTES = 32;

    private KeyFile() {}

    /**
     * Reads the key; generates it if it does not exist. Throws {@link UncheckedIOException} with a message that says
     * what to do.
     */
    public static byte[] read(Path data, String name) {
        Path file = data.resolve(name);
        try {
            Files.createDirectories(data);
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read or made. Look at the permissions of " + data, e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Path made = Files.createTempFile(
                    file.getParent(),
                    "key",
                    ".tmp",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(made, key);
            Files.move(made, file);
        } catch (FileAlreadyExistsException e) {
            // Another process was faster; its key is used.
        }
    }
}
