package dev.slipway.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.TestClock;
import dev.slipway.classroom.FirstStart.Invitation;
import dev.slipway.identity.Accounts;
import dev.slipway.identity.IdentityInMemory;
import dev.slipway.identity.SignInLinks;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What there is after the first start, and after the next ones. */
class FirstStartTest {

    private final TestClock clock = new TestClock(Instant.parse("2026-01-01T08:00:00Z"));
    private final IdentityInMemory identity = new IdentityInMemory();
    private final Accounts accounts = new Accounts(identity, clock);
    private final SignInLinks links = new SignInLinks(identity, clock);
    private final ClassroomsInMemory store = new ClassroomsInMemory();
    private final FirstStart firstStart = new FirstStart(store, accounts, links, clock);
    private final Roster roster = new Roster(store, accounts, clock);

    @Test
    void it_makes_a_class_and_an_instructor() {
        firstStart.prepare();
        assertThat(roster.classes()).extracting(Classroom::name).containsExactly("Docker class");
        assertThat(identity.accountCount()).isEqualTo(1);
    }

    @Test
    void its_link_signs_the_instructor_in_and_its_code_is_that_of_the_class() {
        Invitation invitation = firstStart.invite();
        assertThat(links.redeem(invitation.link()))
                .contains(accounts.instructor().id());
        assertThat(roster.classes()).extracting(Classroom::code).containsExactly(invitation.code());
    }

    @Test
    void the_next_start_changes_nothing_but_the_link() {
        Invitation first = firstStart.invite();
        Invitation next = firstStart.invite();
        assertThat(next.code()).isEqualTo(first.code());
        assertThat(roster.classes()).hasSize(1);
        assertThat(identity.accountCount()).isEqualTo(1);
        assertThat(links.redeem(first.link())).isEmpty();
        assertThat(links.redeem(next.link())).isPresent();
    }
}
