package dev.slipway.classroom.store;

import dev.slipway.identity.PersonName;
import dev.slipway.identity.Role;
import dev.slipway.identity.Secret;
import dev.slipway.identity.store.Account;
import dev.slipway.identity.store.Sessions;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Creates a class and an instructor if there are none. Passes the class code and a new sign-in link to
 * {@code ./slipway start}, through a file that only its owner can read.
 */
@ApplicationScoped
class FirstStart {

    private static final Logger LOG = Logger.getLogger(FirstStart.class);

    @ConfigProperty(name = "slipway.start-file")
    Optional<Path> startFile;

    @Inject
    Sessions sessions;

    @Inject
    Clock clock;

    private record Ready(String code, UUID instructor) {}

    void onStart(@Observes StartupEvent started) {
        Ready ready = QuarkusTransaction.requiringNew().call(this::ensure);
        startFile.ifPresent(file -> write(file, ready.code(), sessions.link(ready.instructor())));
    }

    /** Makes a new link if {@code ./slipway link} has requested one, by creating a file beside the old one. */
    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void renew() {
        startFile.ifPresent(file -> {
            try {
                if (Files.deleteIfExists(Path.of(file + ".renew"))) {
                    Ready ready = QuarkusTransaction.requiringNew().call(this::ensure);
                    write(file, ready.code(), sessions.link(ready.instructor()));
                }
            } catch (IOException e) {
                LOG.errorf(
                        "no new sign-in link: %s.renew cannot be removed (%s). Look at the permissions of its folder.",
                        file, e.getMessage());
            }
        });
    }

    private Ready ensure() {
        Classroom room = Classroom.<Classroom>find("order by createdAt")
                .firstResultOptional()
                .orElseGet(() -> Classroom.create("Docker class", clock.instant()));
        Account instructor = Account.<Account>find("role = ?1 order by createdAt", Role.INSTRUCTOR)
                .firstResultOptional()
                .orElseGet(() -> Account.create(PersonName.of("Instructor"), Role.INSTRUCTOR, null, clock.instant()));
        return new Ready(room.code, instructor.id);
    }

    private static void write(Path file, String code, Secret link) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path temporary = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    "start",
                    ".tmp",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(temporary, "code=" + code + "\nlink=/link/" + link.value() + "\n");
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("slipway.start-file " + file + " cannot be written", e);
        }
    }
}
