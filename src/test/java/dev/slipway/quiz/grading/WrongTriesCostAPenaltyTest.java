package dev.slipway.quiz.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongTriesCostAPenaltyTest {

    private static BigDecimal best(String tries, String penalty) {
        List<BigDecimal> fractions = tries == null
                ? List.of()
                : Stream.of(tries.split(" ")).map(BigDecimal::new).toList();
        return Penalty.best(fractions, new BigDecimal(penalty));
    }

    @ParameterizedTest
    @CsvSource({
        "1,0.1,1",
        "0 1,0.1,0.9",
        "0 0 1,0.333333,0.333334",
        "0.5 1,0.5,0.5",
        "0.8 0.9,0.1,0.8",
        "0 0 0 0 1,0.333333,0",
        ",0.1,0",
        "0 0,0,0",
        "1 0,1,1"
    })
    void and_the_best_try_counts(String tries, String penalty, String expected) {
        assertThat(best(tries, penalty)).isEqualByComparingTo(expected);
    }

    @Test
    void of_nought_to_one() {
        assertThatIllegalArgumentException().isThrownBy(() -> best("1", "1.1"));
    }
}
