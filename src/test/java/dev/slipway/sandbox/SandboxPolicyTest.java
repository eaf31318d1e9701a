package dev.slipway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxPolicyTest {

    private static final SandboxLimits LEAST = new SandboxLimits(256L << 20, 0.1, 200, 1024);

    @Test
    void while_there_is_room_nothing_is_refused() {
        SandboxPolicy policy = new SandboxPolicy(40, 1, LEAST);
        assertThat(policy.refuse(0)).isEmpty();
        assertThat(policy.refuse(39)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        40 | 40 | This machine has room for 40 sandboxes, and all are in use. Try again when somebody has stopped theirs, or tell your instructor.
        40 | 41 | This machine has room for 40 sandboxes, and all are in use. Try again when somebody has stopped theirs, or tell your instructor.
        1  | 1  | This machine has room for one sandbox, and it is in use. Try again when somebody has stopped theirs, or tell your instructor.
        """)
    void a_full_machine_is_told_with_what_to_do(int most, long running, String words) {
        assertThat(new SandboxPolicy(most, 3, LEAST).refuse(running)).contains(words);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void at_least_one_may_run(int most) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SandboxPolicy(most, 0, LEAST))
            .withMessage("slipway.sandbox.most is " + most + ", and must be at least 1");
    }

    @Test
    void less_than_none_cannot_be_kept_ready() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SandboxPolicy(1, -1, LEAST))
            .withMessage("slipway.sandbox.warm is -1, and must be 0 or more");
    }

    @Test
    void the_least_of_each_limit_is_enough() {
        assertThatCode(() -> new SandboxLimits(256L << 20, 0.1, 200, 1024)).doesNotThrowAnyException();
    }

    @Test
    void a_limit_that_is_too_low_is_named_with_its_key_and_value() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SandboxLimits((256L << 20) - 1, 1, 200, 1024))
            .withMessage("slipway.sandbox.memory is 255m, and must be at least 256m: the engine alone needs about 50m");
        assertThatIllegalArgumentException().isThrownBy(() -> new SandboxLimits(1L << 30, 0.05, 200, 1024))
            .withMessage("slipway.sandbox.cpus is 0.05, and must be at least 0.1");
        assertThatIllegalArgumentException().isThrownBy(() -> new SandboxLimits(1L << 30, Double.NaN, 200, 1024))
            .withMessage("slipway.sandbox.cpus is NaN, and must be at least 0.1");
        assertThatIllegalArgumentException().isThrownBy(() -> new SandboxLimits(1L << 30, 1, 199, 1024))
            .withMessage("slipway.sandbox.processes is 199, and must be at least 200: an engine with a few containers uses that many threads");
        assertThatIllegalArgumentException().isThrownBy(() -> new SandboxLimits(1L << 30, 1, 200, 1023))
            .withMessage("slipway.sandbox.open-files is 1023, and must be at least 1024");
    }
}
