package dev.slipway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolRulesTest {

    @ParameterizedTest
    @CsvSource({
        "1, 8,  0,  0, 100, 1",
        "1, 8,  3,  0, 100, 4",
        "1, 8,  0,  5, 100, 6",
        "1, 8,  3,  5, 100, 6",
        "1, 8, 40, 40, 100, 8",
        "1, 8, 40, 40,   2, 2",
        "1, 8,  0,  0,   0, 0",
        "1, 8,  0,  0,  -3, 0",
        "0, 8,  2,  0, 100, 2",
        "0, 0,  9,  9, 100, 0",
    })
    void the_pool_follows_demand_within_its_budget(int least, int most, int lookers, int asked, int left, int target) {
        assertThat(new PoolRules(least, most).target(lookers, asked, left)).isEqualTo(target);
    }

    @Test
    void settings_that_contradict_each_other_are_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PoolRules(-1, 2))
                .withMessage("slipway.sandbox.warm is -1, and must be 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PoolRules(3, 2))
                .withMessage(
                        "slipway.sandbox.warm-most is 2, and must not be less than slipway.sandbox.warm, which is 3");
    }
}
