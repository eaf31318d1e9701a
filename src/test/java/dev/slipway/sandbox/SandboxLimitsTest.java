package dev.slipway.sandbox;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SandboxLimitsTest {

    @Test
    void the_least_of_each_limit_is_enough() {
        assertThatCode(() -> new SandboxLimits(256L << 20, 0.1, 200, 1024)).doesNotThrowAnyException();
    }

    @Test
    void a_limit_that_is_too_low_is_named_with_its_key_and_value() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SandboxLimits((256L << 20) - 1, 1, 200, 1024))
                .withMessage(
                        "slipway.sandbox.memory is 255m, and must be at least 256m: the engine alone needs about 50m");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SandboxLimits(1L << 30, 0.05, 200, 1024))
                .withMessage("slipway.sandbox.cpus is 0.05, and must be at least 0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SandboxLimits(1L << 30, Double.NaN, 200, 1024))
                .withMessage("slipway.sandbox.cpus is NaN, and must be at least 0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SandboxLimits(1L << 30, 1, 199, 1024))
                .withMessage(
                        "slipway.sandbox.processes is 199, and must be at least 200: an engine with a few containers uses that many threads");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SandboxLimits(1L << 30, 1, 200, 1023))
                .withMessage("slipway.sandbox.open-files is 1023, and must be at least 1024");
    }
}
