package dev.slipway.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.authoring.Problems;
import dev.slipway.authoring.YamlMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheAttemptThatCountsIsPickedTest {

    private static AttemptSummary attempt(int number, String points) {
        return attempt(number, points, new BigDecimal(points).compareTo(BigDecimal.TWO) >= 0);
    }

    private static AttemptSummary attempt(int number, String points, boolean passed) {
        return new AttemptSummary(
                new UUID(0, 1), "first", number, new BigDecimal(points), new BigDecimal(3), passed, 0);
    }

    private static QuizSettings settings(String counts) {
        return YamlMap.parse("quiz.yml", 1, "pass: 66\ncounts: " + counts, new Problems())
                .map(yaml -> QuizSettingsReader.read(yaml, List.of()))
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"best,66.66,true", "last,33.33,false", "first,0.00,false", "mean,33.33,false"})
    void by_the_rules_of_the_quiz(String counts, BigDecimal percent, boolean passed) {
        List<AttemptSummary> attempts = List.of(attempt(2, "2"), attempt(1, "0"), attempt(3, "1"));
        assertThat(AttemptSummary.result(attempts, settings(counts))).contains(new Result(percent, passed));
    }

    @Test
    void what_was_passed_stays_passed_when_the_mark_is_raised() {
        assertThat(AttemptSummary.result(List.of(attempt(1, "1", true)), settings("best")))
                .contains(new Result(new BigDecimal("33.33"), true));
        assertThat(AttemptSummary.result(List.of(attempt(1, "1", true), attempt(2, "0")), settings("last")))
                .contains(new Result(new BigDecimal("0.00"), false));
    }

    @Test
    void of_none_there_is_none() {
        assertThat(AttemptSummary.result(List.of(), settings("best"))).isEmpty();
    }
}
