package dev.slipway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which sign-in links work. */
class ASignInLinkWorksOnceTest {

    private final TestClock clock = new TestClock(Instant.parse("2026-01-01T08:00:00Z"));
    private final SignInLinks links = new SignInLinks(new IdentityInMemory(), clock);
    private final UUID ada = UUID.randomUUID();

    @Test
    void it_works_once() {
        Secret link = links.create(ada);
        assertThat(links.redeem(link)).contains(ada);
        assertThat(links.redeem(link)).isEmpty();
    }

    @Test
    void it_works_for_a_day() {
        Secret link = links.create(ada);
        clock.pass(Duration.ofHours(24));
        assertThat(links.redeem(link)).contains(ada);
    }

    @Test
    void it_does_not_work_after_its_time() {
        Secret link = links.create(ada);
        clock.pass(Duration.ofHours(24).plusSeconds(1));
        assertThat(links.redeem(link)).isEmpty();
    }

    @Test
    void a_newer_one_replaces_it_and_those_of_others_stay() {
        UUID grace = UUID.randomUUID();
        Secret first = links.create(ada);
        Secret other = links.create(grace);
        Secret second = links.create(ada);
        assertThat(links.redeem(first)).isEmpty();
        assertThat(links.redeem(second)).contains(ada);
        assertThat(links.redeem(other)).contains(grace);
    }

    @Test
    void one_that_was_made_up_does_not_work() {
        links.create(ada);
        assertThat(links.redeem(new Secret("guess"))).isEmpty();
    }
}
