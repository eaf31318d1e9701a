package dev.slipway.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandAssertionTest {

    private final StudentsEngine sandbox = new StudentsEngine();

    private void fails(String assertion, String message) {
        assertThat(Written.judge("command: " + assertion, sandbox)).isEqualTo(Finding.fails(message));
    }

    @Test
    void the_expected_exit_code_and_output_hold() {
        sandbox.prints(0, "GET /bmi HTTP/1.1\n");
        assertThat(Written.judge("command: { run: docker logs vitals, contains: /bmi }", sandbox))
                .isEqualTo(Finding.holds("`docker logs vitals` prints what it should."));
        assertThat(sandbox.asked).containsExactly("docker logs vitals");
        sandbox.prints(1, "");
        assertThat(Written.judge("command: { run: 'false', exit: 1 }", sandbox).holds())
                .isTrue();
    }

    @Test
    void another_exit_code_is_told_with_what_was_printed() {
        sandbox.prints(1, "Error: No such container: vitals\n");
        fails(
                "{ run: docker logs vitals }",
                "`docker logs vitals` ended with exit code 1, and should end with 0. It printed “Error: No such container: vitals”.");
        sandbox.prints(2, "");
        fails(
                "{ run: docker logs vitals, exit: 1 }",
                "`docker logs vitals` ended with exit code 2, and should end with 1. It printed nothing.");
    }

    @Test
    void missing_output_is_told_with_what_was_printed() {
        sandbox.prints(0, "hello");
        fails(
                "{ run: docker logs vitals, contains: /bmi }",
                "`docker logs vitals` printed “hello”; the output should contain `/bmi`.");
        fails(
                "{ run: docker logs vitals, matches: '^bye' }",
                "`docker logs vitals` printed “hello”; the output should match `^bye`.");
        sandbox.prints(0, "");
        fails(
                "{ run: docker logs vitals, contains: /bmi }",
                "`docker logs vitals` printed nothing; the output should contain `/bmi`.");
    }

    @Test
    void a_command_without_end_is_told() {
        sandbox.neverEnds();
        fails("{ run: sleep 60 }", "`sleep 60` did not end in time.");
    }
}
