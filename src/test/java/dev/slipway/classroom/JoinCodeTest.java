package dev.slipway.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinCodeTest {

    @Test
    void a_fresh_one_has_nothing_in_it_that_looks_alike_or_makes_a_word() {
        assertThat(Stream.generate(JoinCode::fresh).limit(1000).collect(Collectors.toSet()))
                .hasSizeGreaterThan(990)
                .allMatch(code -> code.matches("[BCDFGHJKLMNPQRSTVWXZ]{4}-[2-9]{4}"))
                .allMatch(code -> JoinCode.normal(code).equals(code));
    }

    @ParameterizedTest
    @CsvSource({"KMTR-4729", "kmtr-4729", "kmtr4729", "' KMTR 4729 '", "kmtr–4729", "K.M.T.R 47 29"})
    void case_spaces_and_the_hyphen_do_not_matter(String typed) {
        assertThat(JoinCode.normal(typed)).isEqualTo("KMTR-4729");
    }

    @ParameterizedTest
    @CsvSource({"KMTR-472, KMTR472", "KMTR-47290, KMTR47290", "'', ''", "äöü, ''"})
    void what_is_no_code_stays_none(String typed, String normal) {
        assertThat(JoinCode.normal(typed)).isEqualTo(normal);
    }
}
