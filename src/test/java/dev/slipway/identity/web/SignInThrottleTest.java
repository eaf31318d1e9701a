package dev.slipway.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final String HOME = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.7";

    private final SignInThrottle throttle = new SignInThrottle();

    private int admitted(int tries, String name, String address) {
        int count = 0;
        for (int i = 0; i < tries; i++) {
            count += throttle.attempt(name, address).admitted() ? 1 : 0;
        }
        return count;
    }

    @Test
    void hammering_from_one_place_locks_nobody_out_elsewhere() {
        assertThat(admitted(1000, "ada", ELSEWHERE)).isEqualTo(10);
        assertThat(throttle.attempt("ada", HOME).admitted()).isTrue();
    }

    @Test
    void guesses_from_many_places_are_a_hundred_an_hour() {
        int admitted = 0;
        for (int i = 0; i < 50; i++) {
            admitted += admitted(10, "ada", "198.51.100." + i);
        }
        assertThat(admitted).isBetween(100, 101);
    }

    @Test
    void meanwhile_the_right_person_gets_in_from_where_they_were_before() {
        throttle.attempt("ada", HOME).succeeded();
        for (int i = 0; i < 50; i++) {
            admitted(10, "ada", "198.51.100." + i);
        }
        assertThat(throttle.attempt("ada", HOME).admitted()).isTrue();
        assertThat(throttle.attempt("ada", ELSEWHERE).admitted()).isFalse();
    }

    @Test
    void a_known_place_is_no_place_to_guess_from() {
        throttle.attempt("ada", HOME).succeeded();
        assertThat(admitted(1000, "ada", HOME)).isEqualTo(10);
    }

    @Test
    void whoever_uses_up_an_address_keeps_nobody_out_who_was_there_before() {
        throttle.attempt("ada", HOME).succeeded();
        for (int i = 0; i < 60; i++) {
            admitted(10, "guess" + i, HOME);
        }
        assertThat(throttle.attempt("bob", HOME).admitted()).isFalse();
        assertThat(throttle.attempt("ada", HOME).admitted()).isTrue();
    }

    @Test
    void a_class_that_arrives_together_uses_nothing_up() {
        for (int i = 0; i < 2000; i++) {
            SignInThrottle.Attempt attempt = throttle.attempt("student" + i, HOME);
            assertThat(attempt.admitted()).isTrue();
            attempt.succeeded();
        }
    }
}
