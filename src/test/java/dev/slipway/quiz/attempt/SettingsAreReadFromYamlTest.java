package dev.slipway.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.quiz.attempt.QuizSettings.Counts;
import dev.slipway.quiz.attempt.QuizSettings.Draw;
import dev.slipway.quiz.attempt.QuizSettings.Shown;
import dev.slipway.quiz.attempt.QuizSettings.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsAreReadFromYamlTest {

    @Test
    void all_of_them() {
        QuizSettings settings = Bank.settings("""
                pass: 70
                attempts: 3
                counts: mean
                time-limit: 1 h 30 min
                extensions: { ada: 30 min }
                shuffle: [questions]
                draw:
                  - { count: 3, category: images }
                  - { count: 2, tag: hard }
                  - { count: 1 }
                show-feedback: after-last-attempt
                show-answers: after-closing
                opens: 2026-11-30T08:00Z
                closes: "2026-11-30 20:00+01:00"
                late: 10 % per day
                penalty: 25
                """);
        assertThat(settings.passPercent()).isEqualTo(70);
        assertThat(settings.attempts()).isEqualTo(3);
        assertThat(settings.counts()).isEqualTo(Counts.MEAN);
        assertThat(settings.timeLimit()).contains(Duration.ofMinutes(90));
        assertThat(settings.extensions()).isEqualTo(Map.of("ada", Duration.ofMinutes(30)));
        assertThat(settings.shuffleQuestions()).isTrue();
        assertThat(settings.shuffleAnswers()).isFalse();
        assertThat(settings.draws())
                .containsExactly(
                        new Draw(3, new Source.Category("images")),
                        new Draw(2, new Source.Tag("hard")),
                        new Draw(1, new Source.All()));
        assertThat(settings.feedback()).isEqualTo(Shown.AFTER_LAST_ATTEMPT);
        assertThat(settings.rightAnswers()).isEqualTo(Shown.AFTER_CLOSING);
        assertThat(settings.opens()).contains(Instant.parse("2026-11-30T08:00:00Z"));
        assertThat(settings.closes()).contains(Instant.parse("2026-11-30T19:00:00Z"));
        assertThat(settings.late()).isEqualTo(new LatePolicy.PercentPerDay(10));
        assertThat(settings.penaltyPerWrongTry()).isEqualByComparingTo("0.25");
    }

    @Test
    void and_the_usual_holds_for_what_is_not_there() {
        assertThat(Bank.settings("pass: 60"))
                .usingRecursiveComparison()
                .withComparatorForType(java.math.BigDecimal::compareTo, java.math.BigDecimal.class)
                .isEqualTo(QuizSettings.USUAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pas: 60 | `pas` is not known here",
                "pass: 101 | `pass` is `101` — Write a whole number from 0 to 100",
                "counts: worst | `counts` is `worst` — Write one of: best, last, first, mean",
                "time-limit: soon | `soon` is not a duration — Write it as `45 min`, `2 h`, `1 h 30 min` or `90 s`",
                "time-limit: 0 min | `0 min` is not a duration",
                "extensions: { ada: x } | `x` is not a duration",
                "shuffle: [all] | `all` cannot be shuffled",
                "draw: [{ tag: a }] | `count` is missing",
                "draw: [{ count: 1, tag: a, category: b }] | a draw is from a category or from a tag, not both",
                "show-answers: now | `show-answers` is `now` — Write one of: after-submitting, after-last-attempt, after-closing, never",
                "opens: tomorrow | `opens` is `tomorrow` — Write day, time and zone",
                "late: 200 % per day | `late` is `200 % per day` — Write `refuse`, `mark` or `10 % per day`",
                "penalty: -1 | `penalty` is `-1`",
            })
    void what_is_wrong_is_told_with_its_line(String yaml, String problem) {
        assertThat(Bank.problems("attempts: 1\n" + yaml))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("quiz.yml:2: " + problem.strip());
    }

    @Test
    void a_quiz_cannot_close_before_it_opens() {
        assertThat(Bank.problems("opens: 2026-11-30T08:00Z\ncloses: 2026-11-29T08:00Z"))
                .containsExactly("quiz.yml:2: the quiz closes before it opens — Write a later time");
    }
}
