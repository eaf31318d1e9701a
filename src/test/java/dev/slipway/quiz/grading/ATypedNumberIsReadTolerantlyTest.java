package dev.slipway.quiz.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.slipway.quiz.Fractions;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.QuestionVerdict.Part;
import dev.slipway.quiz.QuestionVerdict.State;
import dev.slipway.quiz.RichText;
import dev.slipway.quiz.gift.Gift;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ATypedNumberIsReadTolerantlyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.5|1.5",
                "1,5|1.5",
                " 1.5 |1.5",
                "1e3|1000",
                "1E+3|1000",
                "1,5e-1|0.15",
                "-2|-2",
                "\u22122|-2",
                "+2|2",
                ".5|0.5",
                ",5|0.5",
                "5.|5",
                "10 000|10000",
                "1\u00A0000\u202F000,5|1000000.5",
                "1,000|1",
                "007|7",
            })
    void with_comma_or_point_sign_exponent_and_groups(String typed, BigDecimal number) {
        assertThat(TypedNumber.read(typed))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "three",
                "1.5 GB",
                "1,234.5",
                "1.2.3",
                "1 00",
                "1 0000",
                "e3",
                ".",
                "-",
                "1e",
                "1e1000",
                "--1",
                "0x10",
                "1e3.5",
                "٣",
                "NaN",
                "Infinity"
            })
    void and_what_is_no_number_is_not_guessed(String typed) {
        assertThat(TypedNumber.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1822  | 1   | CORRECT | exactly | right, read as 1822",
                "1824  | 0.5 | PARTIAL | nearly  | partly right, worth 50 %, read as 1824",
                "1820,0| 0.5 | PARTIAL | nearly  | partly right, worth 50 %, read as 1820.0",
                "1825  | 0   | WRONG   | look up | wrong, read as 1825",
            })
    void the_first_range_that_holds_it_counts(
            String typed, BigDecimal fraction, State state, String feedback, String why) {
        QuestionVerdict verdict = Gift.grade("When? {#=1822 #exactly =%50%1822:2 #nearly ~#look up}", typed);
        assertThat(verdict.fraction()).isEqualByComparingTo(fraction);
        assertThat(verdict.state()).isEqualTo(state);
        assertThat(verdict.feedback()).extracting(RichText::source).containsExactly(feedback);
        assertThat(verdict.parts()).extracting(Part::why).containsExactly(why);
        assertThat(verdict.rightAnswer()).isEqualTo("1822");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1:0.2,0.3,CORRECT",
        "0.1:0.2,-0.1,CORRECT",
        "0.1:0.2,0.30001,WRONG",
        "1..5,1,CORRECT",
        "1..5,5,CORRECT",
        "1..5,5.0001,WRONG",
        "1..5,0.9999,WRONG",
        "1e3,1000,CORRECT",
        "80,8e1,CORRECT"
    })
    void both_ends_of_a_range_belong_to_it(String range, String typed, State state) {
        assertThat(Gift.grade("How many? {#" + range + "}", typed).state()).isEqualTo(state);
    }

    @Test
    void what_is_no_number_is_wrong_and_says_how_to_write_one() {
        QuestionVerdict verdict = Gift.grade("How many? {#3 =4:1 ~#look up}", "three\n!");
        assertThat(verdict.state()).isEqualTo(State.WRONG);
        assertThat(verdict.parts()).containsExactly(new Part("three !", Fractions.ZERO, TypedNumber.NOT_A_NUMBER));
        assertThat(verdict.feedback()).isEmpty();
        assertThat(verdict.rightAnswer()).isEqualTo("3 or 4 ± 1");
    }

    @Test
    void a_giant_is_compared_without_being_written_out() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(Gift.grade("How many? {#3}", "1e999").parts())
                    .extracting(Part::why)
                    .containsExactly("wrong, read as 1E+999");
            assertThat(TypedNumber.read("1".repeat(1_000_000))).isEmpty();
            assertThat(TypedNumber.read("1 ".repeat(500_000))).isEmpty();
        });
    }
}
