package dev.slipway.classroom.store;

import dev.slipway.identity.PersonName;
import dev.slipway.identity.Role;
import dev.slipway.identity.Secret;
import dev.slipway.identity.store.Account;
import dev.slipway.identity.store.Sessions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
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
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes sure that there is a class to join and an instructor to run it, and tells {@code ./slipway start} the class code
 * and a fresh sign-in link, through a file that only its owner can read.
 */
@ApplicationScoped
class FirstStart {

    @ConfigProperty(name = "slipway.start-file")
    Optional<Path> startFile;

    @Inject
    Sessions sessions;

    private record Ready(String code, UUID instructor) {}

    void onStart(@Observes StartupEvent started) {
        Ready ready = QuarkusTransaction.requiringNew().call(FirstStart::ensure);
        startFile.ifPresent(file -> write(file, ready.code(), sessions.link(ready.instructor())));
    }

    private static Ready ensure() {
        Classroom room = Classroom.<Classroom>find("order by createdAt").firstResultOptional().orElseGet(() -> Classroom.create("Docker class"));
        Account instructor = Account.<Account>find("role = ?1 order by createdAt", Role.INSTRUCTOR).firstResultOptional()
            .orElseGet(() -> Account.create(PersonName.of("Instructor"), Role.INSTRUCTOR, null));
        return new Ready(room.code, instructor.id);
    }

    private static void write(Path file, String code, Secret link) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path temporary = Files.createTempFile(file.toAbsolutePath().getParent(), "start", ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(temporary, "code=" + code + "\nlink=/link/" + link.value() + "\n");
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("slipway.start-file " + file + " cannot be written", e);
        }
    }
}
