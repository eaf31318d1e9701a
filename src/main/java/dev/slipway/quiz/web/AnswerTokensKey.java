package dev.slipway.quiz.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the key of {@link AnswerTokens} in the data folder, readable by its owner only. */
@ApplicationScoped
class AnswerTokensKey {

    private static final int BYTES = 32;

    @Produces
    @Singleton
    static AnswerTokens tokens(@ConfigProperty(name = "slipway.data") Path data) {
        Path file = data.resolve("answer-tokens.key");
        try {
            Files.createDirectories(data);
            if (!Files.exists(file)) {
                create(file);
            }
            return new AnswerTokens(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read or made; quizzes need it. Look at the permissions of " + data, e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Path made = Files.createTempFile(file.getParent(), "key", ".tmp", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(made, key);
            Files.move(made, file);
        } catch (FileAlreadyExistsException e) {
            // Another start was faster; its key is the one.
        }
    }
}
