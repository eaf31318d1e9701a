package dev.slipway.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptAssertionTest {

    private final StudentsEngine sandbox = new StudentsEngine();

    private void fails(String message) {
        assertThat(Written.judge("script: done.sh", sandbox)).isEqualTo(Finding.fails(message));
    }

    @Test
    void a_script_that_ends_with_0_holds() {
        sandbox.prints(0, "whatever");
        assertThat(Written.judge("script: done.sh", sandbox)).isEqualTo(Finding.holds("Done."));
        assertThat(sandbox.asked).containsExactly("test -e ~/done");
    }

    @Test
    void otherwise_what_it_printed_is_told() {
        sandbox.prints(1, "  The file ~/done is missing.\n");
        fails("The file ~/done is missing.");
    }

    @Test
    void a_script_that_prints_nothing_is_named() {
        sandbox.prints(1, "\n");
        fails("The check `done.sh` says: not yet.");
    }

    @Test
    void one_that_prints_without_end_is_cut() {
        sandbox.prints(1, "x".repeat(100_000));
        fails("x".repeat(1000) + " …");
    }

    @Test
    void one_without_end_is_given_up() {
        sandbox.neverEnds();
        fails("The check took too long and was given up.");
    }
}
