package dev.slipway.classroom.store;

import dev.slipway.database.UniqueKeyRetry;
import dev.slipway.identity.PersonName;
import dev.slipway.identity.Role;
import dev.slipway.identity.store.Account;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The classes and their students. */
@ApplicationScoped
public class Roster {

    /** The result of joining: an account, or the reason for a refusal. */
    public sealed interface Joined {
        record Member(UUID account) implements Joined {}

        record Refused(String why) implements Joined {}
    }

    /** A student of a class. */
    public record Student(UUID id, String name) {}

    /** A class. {@code code}: the code with which students join. */
    public record Room(UUID id, String name, String code) {
        private static Room of(Classroom row) {
            return new Room(row.id, row.name, row.code);
        }
    }

    @Inject
    Clock clock;

    /** Creates an account in the class. The caller hashes the password, outside the transaction. */
    public Joined join(String code, PersonName name, String passwordHash) {
        return UniqueKeyRetry.retrying(() -> {
            Optional<Classroom> room = Classroom.withCode(code);
            if (room.isEmpty()) {
                return new Joined.Refused(
                        "There is no class with this code. Look at the spelling; it has four letters and four digits.");
            }
            if (Account.named(name).isPresent()) {
                return new Joined.Refused(
                        "Somebody has this name already. If it is you, sign in; otherwise add your surname or an initial.");
            }
            Account account = Account.create(name, Role.STUDENT, passwordHash, clock.instant());
            Membership.create(room.get().id, account.id, clock.instant());
            return new Joined.Member(account.id);
        });
    }

    /** All classes, the oldest first. */
    public List<Room> classes() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Classroom.<Classroom>list("order by createdAt").stream()
                        .map(Room::of)
                        .toList());
    }

    /** Empty when there is no such class. */
    public Optional<Room> find(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Classroom.<Classroom>findByIdOptional(id).map(Room::of));
    }

    /** The students of a class, ordered by name. */
    public List<Student> students(UUID classroom) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Set<UUID> ids =
                    Membership.of(classroom).stream().map(m -> m.accountId).collect(Collectors.toSet());
            return Account.<Account>list("id in ?1", ids).stream()
                    .map(a -> new Student(a.id, a.name))
                    .sorted(Comparator.comparing(Student::name, String.CASE_INSENSITIVE_ORDER))
                    .toList();
        });
    }
}
