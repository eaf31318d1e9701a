package dev.slipway.classroom.runtime;

import dev.slipway.classroom.FirstStart;
import dev.slipway.classroom.FirstStart.Invitation;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Prepares the first start. Passes the class code and a new sign-in link to {@code ./slipway start}, through a file that
 * only its owner can read.
 */
@ApplicationScoped
class StartFile {

    private static final Logger LOG = Logger.getLogger(StartFile.class);

    @ConfigProperty(name = "slipway.start-file")
    Optional<Path> startFile;

    @Inject
    FirstStart firstStart;

    void onStart(@Observes StartupEvent started) {
        startFile.ifPresentOrElse(file -> write(file, firstStart.invite()), firstStart::prepare);
    }

    /** Makes a new link if {@code ./slipway link} has requested one, by creating a file beside the old one. */
    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void renew() {
        startFile.ifPresent(file -> {
            try {
                if (Files.deleteIfExists(Path.of(file + ".renew"))) {
                    write(file, firstStart.invite());
                }
            } catch (IOException e) {
                LOG.errorf(
                        "no new sign-in link: %s.renew cannot be removed (%s). Look at the permissions of its folder.",
                        file, e.getMessage());
            }
        });
    }

    private static void write(Path file, Invitation invitation) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path temporary = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    "start",
                    ".tmp",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    temporary,
                    "code=" + invitation.code() + "\nlink=/link/"
                            + invitation.link().value() + "\n");
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("slipway.start-file " + file + " cannot be written", e);
        }
    }
}
