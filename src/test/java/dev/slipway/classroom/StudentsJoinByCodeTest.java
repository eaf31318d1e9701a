package dev.slipway.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.TestClock;
import dev.slipway.classroom.Roster.Joined;
import dev.slipway.identity.Account;
import dev.slipway.identity.Accounts;
import dev.slipway.identity.IdentityInMemory;
import dev.slipway.identity.PersonName;
import dev.slipway.identity.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who joins a class, and who is in it. */
class StudentsJoinByCodeTest {

    private static final Instant NOW = Instant.parse("2026-01-01T08:00:00Z");
    private static final Classroom MONDAY = new Classroom(UUID.randomUUID(), "Monday", "BCDF-2345", NOW);
    private static final Classroom FRIDAY = new Classroom(UUID.randomUUID(), "Friday", "GHJK-6789", NOW.plusSeconds(1));

    private final TestClock clock = new TestClock(NOW);
    private final IdentityInMemory identity = new IdentityInMemory();
    private final Accounts accounts = new Accounts(identity, clock);
    private final ClassroomsInMemory store = new ClassroomsInMemory();
    private final Roster roster = new Roster(store, accounts, clock);

    StudentsJoinByCodeTest() {
        store.inTransaction(() -> {
            store.add(FRIDAY);
            store.add(MONDAY);
            return true;
        });
    }

    private Joined join(String code, String name) {
        return roster.join(code, PersonName.of(name), "hash");
    }

    @Test
    void the_code_of_a_class_makes_a_student_of_it() {
        UUID id = ((Joined.Member) join("BCDF-2345", "Ada")).account();
        Account account = accounts.get(id);
        assertThat(account.role()).isEqualTo(Role.STUDENT);
        assertThat(account.passwordHash()).isEqualTo(Optional.of("hash"));
        assertThat(roster.students(MONDAY.id())).containsExactly(new Student(id, "Ada"));
        assertThat(roster.students(FRIDAY.id())).isEmpty();
    }

    @Test
    void a_code_may_be_typed_as_it_was_heard() {
        assertThat(join(" bcdf 2345", "Ada")).isInstanceOf(Joined.Member.class);
    }

    @Test
    void a_wrong_code_makes_no_account() {
        assertThat(join("BCDF-2346", "Ada"))
                .isInstanceOfSatisfying(
                        Joined.Refused.class,
                        no -> assertThat(no.why()).startsWith("There is no class with this code."));
        assertThat(identity.accountCount()).isZero();
    }

    @Test
    void whoever_joins_twice_is_told_to_sign_in_and_stays_one() {
        join("BCDF-2345", "Ada");
        assertThat(join("BCDF-2345", "ada"))
                .isInstanceOfSatisfying(
                        Joined.Refused.class, no -> assertThat(no.why()).startsWith("Somebody has this name already."));
        assertThat(roster.students(MONDAY.id())).extracting(Student::name).containsExactly("Ada");
    }

    @Test
    void a_name_that_is_taken_in_one_class_is_taken_in_all() {
        join("BCDF-2345", "Ada");
        assertThat(join("GHJK-6789", "Ada")).isInstanceOf(Joined.Refused.class);
        assertThat(roster.students(FRIDAY.id())).isEmpty();
    }

    @Test
    void students_are_listed_by_name_whatever_its_case() {
        join("BCDF-2345", "grace");
        join("BCDF-2345", "Linus");
        join("BCDF-2345", "Ada");
        assertThat(roster.students(MONDAY.id())).extracting(Student::name).containsExactly("Ada", "grace", "Linus");
    }

    @Test
    void classes_are_found_and_the_oldest_comes_first() {
        assertThat(roster.classes()).containsExactly(MONDAY, FRIDAY);
        assertThat(roster.find(FRIDAY.id())).contains(FRIDAY);
        assertThat(roster.find(UUID.randomUUID())).isEmpty();
    }
}
