package dev.slipway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.TestClock;
import dev.slipway.identity.PasswordChanges.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long a session lasts, what ends it, and who is told. */
class SessionsBeginAndEndTest {

    private static final String PASSWORD = "correct horse";
    private static final String HASH = Passwords.hash(PASSWORD);
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final TestClock clock = new TestClock(Instant.parse("2026-01-01T08:00:00Z"));
    private final IdentityInMemory store = new IdentityInMemory();
    private final Accounts accounts = new Accounts(store, clock);
    private final List<SessionsEnded> ended = new ArrayList<>();
    private final Sessions sessions = new Sessions(store, ended::add, clock);
    private final PasswordChanges passwords = new PasswordChanges(store, this::endedAfterTheChange, clock);
    private final Account ada = account("Ada");
    private final Account grace = account("Grace");

    private Account account(String name) {
        return accounts.create(PersonName.of(name), Role.STUDENT, Optional.of(HASH))
                .orElseThrow();
    }

    private void endedAfterTheChange(SessionsEnded event) {
        assertThat(accounts.get(event.account()).passwordHash()).isNotEqualTo(Optional.of(HASH));
        ended.add(event);
    }

    @Test
    void a_session_knows_whose_it_is() {
        Secret secret = sessions.open(ada.id());
        assertThat(sessions.holder(secret)).contains(new Holder(ada.id(), "Ada", Role.STUDENT, secret.digest()));
        assertThat(sessions.holder(Secret.fresh())).isEmpty();
    }

    @Test
    void a_session_lasts_thirty_days_however_much_it_is_used() {
        Secret secret = sessions.open(ada.id());
        for (int day = 0; day < 30; day++) {
            assertThat(sessions.holder(secret)).isPresent();
            clock.pass(Duration.ofDays(1));
        }
        assertThat(sessions.holder(secret)).isPresent();
        clock.pass(MOMENT);
        assertThat(sessions.holder(secret)).isEmpty();
    }

    @Test
    void signing_in_again_begins_thirty_new_days() {
        sessions.open(ada.id());
        clock.pass(Duration.ofDays(29));
        Secret again = sessions.open(ada.id());
        clock.pass(Duration.ofDays(29));
        assertThat(sessions.holder(again)).isPresent();
    }

    @Test
    void what_has_expired_is_removed_when_the_next_session_opens() {
        sessions.open(ada.id());
        clock.pass(Session.LIFETIME.plus(MOMENT));
        sessions.open(grace.id());
        assertThat(store.sessionCount()).isEqualTo(1);
    }

    @Test
    void signing_out_ends_this_session_and_no_other() {
        Secret here = sessions.open(ada.id());
        Secret elsewhere = sessions.open(ada.id());
        Holder holder = sessions.holder(here).orElseThrow();
        sessions.close(here);
        assertThat(sessions.holder(here)).isEmpty();
        Holder other = sessions.holder(elsewhere).orElseThrow();
        assertThat(ended).singleElement().matches(e -> e.concerns(holder)).matches(e -> !e.concerns(other));
    }

    @Test
    void signing_out_of_a_session_that_is_over_tells_nobody() {
        Secret secret = sessions.open(ada.id());
        clock.pass(Session.LIFETIME.plus(MOMENT));
        sessions.close(secret);
        sessions.close(Secret.fresh());
        assertThat(ended).isEmpty();
        assertThat(store.sessionCount()).isZero();
    }

    @Test
    void a_new_password_ends_all_sessions_of_the_account_and_begins_one() {
        Secret here = sessions.open(ada.id());
        Secret elsewhere = sessions.open(ada.id());
        Secret other = sessions.open(grace.id());
        Holder holder = sessions.holder(elsewhere).orElseThrow();
        var changed = (Result.Changed) passwords.change(ada, PASSWORD, "battery staple");
        assertThat(sessions.holder(here)).isEmpty();
        assertThat(sessions.holder(elsewhere)).isEmpty();
        assertThat(sessions.holder(changed.session())).map(Holder::id).contains(ada.id());
        Holder untouched = sessions.holder(other).orElseThrow();
        assertThat(ended).singleElement().matches(e -> e.concerns(holder)).matches(e -> !e.concerns(untouched));
    }

    @Test
    void a_new_password_is_the_one_that_signs_in() {
        passwords.change(ada, PASSWORD, "battery staple");
        assertThat(accounts.withPassword(ada.name(), PASSWORD)).isEmpty();
        assertThat(accounts.withPassword(ada.name(), "battery staple")).isPresent();
    }

    @Test
    void a_password_that_is_not_changed_ends_nothing() {
        Secret here = sessions.open(ada.id());
        assertThat(passwords.change(ada, "wrong horse", "battery staple")).isInstanceOf(Result.WrongPassword.class);
        assertThat(passwords.change(ada, PASSWORD, "short")).isInstanceOf(Result.Unfit.class);
        assertThat(sessions.holder(here)).isPresent();
        assertThat(ended).isEmpty();
        assertThat(accounts.withPassword(ada.name(), PASSWORD)).isPresent();
    }

    @Test
    void a_first_password_asks_for_none_before_it() {
        Account instructor = accounts.instructor();
        assertThat(passwords.change(instructor, "", "battery staple")).isInstanceOf(Result.Changed.class);
        assertThat(accounts.withPassword(instructor.name(), "battery staple")).isPresent();
    }
}
