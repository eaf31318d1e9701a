package dev.slipway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.slipway.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who signs in, and which names are free. */
class AccountsAndNamesTest {

    private static final PersonName ADA = PersonName.of("Ada Lovelace");
    private static final String PASSWORD = "correct horse";
    private static final Optional<String> HASH = Optional.of(Passwords.hash(PASSWORD));

    private final TestClock clock = new TestClock(Instant.parse("2026-01-01T08:00:00Z"));
    private final IdentityInMemory store = new IdentityInMemory();
    private final Accounts accounts = new Accounts(store, clock);

    private Account ada() {
        return accounts.create(ADA, Role.STUDENT, HASH).orElseThrow();
    }

    @Test
    void name_and_password_sign_in_when_they_belong_together() {
        Account ada = ada();
        assertThat(accounts.withPassword(PersonName.of("ada  lovelace"), PASSWORD))
                .contains(ada);
        assertThat(accounts.withPassword(ADA, "wrong horse")).isEmpty();
        assertThat(accounts.withPassword(PersonName.of("Grace"), PASSWORD)).isEmpty();
    }

    @Test
    void a_password_that_nobody_can_have_signs_nobody_in() {
        ada();
        assertThat(accounts.withPassword(ADA, "x".repeat(Passwords.MAX_LENGTH + 1)))
                .isEmpty();
    }

    @Test
    void an_account_without_a_password_is_not_signed_in_to_with_one() {
        Account instructor = accounts.instructor();
        assertThat(instructor.passwordHash()).isEmpty();
        assertThat(accounts.withPassword(instructor.name(), "")).isEmpty();
        assertThat(accounts.withPassword(instructor.name(), PASSWORD)).isEmpty();
    }

    @Test
    void a_name_that_is_taken_is_not_given_again_however_it_is_written() {
        Account ada = ada();
        assertThat(accounts.create(PersonName.of("ADA LOVELACE"), Role.STUDENT, HASH))
                .isEmpty();
        assertThat(accounts.all(Set.of(ada.id()))).containsExactly(ada);
        assertThat(store.accountCount()).isEqualTo(1);
    }

    @Test
    void the_first_instructor_is_made_once_and_stays_the_first() {
        Account first = accounts.instructor();
        clock.pass(Duration.ofDays(1));
        accounts.create(PersonName.of("Grace"), Role.INSTRUCTOR, HASH);
        assertThat(accounts.instructor()).isEqualTo(first);
        assertThat(accounts.get(first.id()).role()).isEqualTo(Role.INSTRUCTOR);
    }

    @Test
    void an_instructor_whose_name_a_student_has_is_not_made() {
        accounts.create(PersonName.of("instructor"), Role.STUDENT, HASH);
        assertThatIllegalStateException().isThrownBy(accounts::instructor).withMessageContaining("Instructor");
    }
}
