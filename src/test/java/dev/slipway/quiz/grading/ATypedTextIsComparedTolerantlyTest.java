package dev.slipway.quiz.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.QuestionVerdict.Part;
import dev.slipway.quiz.QuestionVerdict.State;
import dev.slipway.quiz.RichText;
import dev.slipway.quiz.gift.Gift;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ATypedTextIsComparedTolerantlyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "docker ps|docker ps|true",
                "docker ps|DOCKER Ps|true",
                "docker ps|  docker   ps |true",
                "docker ps|dockerps|false",
                "docker ps|docker ps -a|false",
                "docker ps*|docker ps -a|true",
                "docker ps*|docker ps|true",
                "*ps|docker ps|true",
                "docker * ps|docker container ps|true",
                "docker * ps|docker ps|false",
                "a*b*c|aXbYc|true",
                "a*b*c|acb|false",
                "a*b*c|abc|true",
                "a*a|a|false",
                "a*a|aa|true",
                "ab*ba|aba|false",
                "*b*b*|b|false",
                "*b*b*|xbxb|true",
                "**|x|true",
                "a**b|ab|true",
                "\\*|*|true",
                "\\*|x|false",
                "2\\*3*|2*3=6|true",
                "*\\*|5*|true",
                "*\\*|5|false",
                "straße|STRASSE|true",
                "caf\u00E9|cafe\u0301|true",
                "cafe|caf\u00E9|false",
                "a.c|abc|false",
                "(|(|true",
                "TITLE|title|true",
                "file|\uFB01le|true",
                "docker|\uFF44\uFF4F\uFF43\uFF4B\uFF45\uFF52|true",
                "a b|a\u00A0b|true",
                "m2|m\u00B2|true",
                "C:\\x|c:\\X|true",
                "a\\|a\\|true",
            })
    void by_the_rules_of_the_wildcard(String pattern, String typed, boolean matches) {
        assertThat(Wildcard.matches(pattern, typed)).isEqualTo(matches);
    }

    @Test
    void also_on_a_turkish_server() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Wildcard.matches("image list", "IMAGE LIST")).isTrue();
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "docker ps,1,CORRECT,right,yes",
        "docker ps -a,0,WRONG,wrong,all of them",
        "docker ps -q,0.5,PARTIAL,'partly right, worth 50 %',"
    })
    void the_first_answer_that_matches_counts(
            String typed, BigDecimal fraction, State state, String why, String feedback) {
        QuestionVerdict verdict =
                Gift.grade("Which? {=%0%docker ps -a #all of them =docker ps #yes =%50%docker ps*}", typed);
        assertThat(verdict.fraction()).isEqualByComparingTo(fraction);
        assertThat(verdict.state()).isEqualTo(state);
        assertThat(verdict.parts()).extracting(Part::why).containsExactly(why);
        assertThat(verdict.parts()).extracting(Part::text).containsExactly(typed);
        assertThat(verdict.feedback())
                .extracting(RichText::source)
                .containsExactly(feedback == null ? new String[] {} : new String[] {feedback});
    }

    @Test
    void no_match_is_wrong_and_tells_the_first_right_answer() {
        QuestionVerdict verdict = Gift.grade("Which? {=%50%half =docker ps * =other ####all}", "rm");
        assertThat(verdict.state()).isEqualTo(State.WRONG);
        assertThat(verdict.rightAnswer()).isEqualTo("docker ps …");
        assertThat(verdict.feedback()).extracting(RichText::source).containsExactly("all");
    }

    @Test
    void the_right_answer_shows_a_literal_asterisk() {
        assertThat(Gift.grade("Which? {=2 \\* 3}", "rm").rightAnswer()).isEqualTo("2 * 3");
    }

    @Test
    void a_page_of_text_matches_nothing_and_costs_nothing() {
        assertThat(Wildcard.matches("*", "a".repeat(2_000))).isTrue();
        assertThat(Wildcard.matches("*", "a".repeat(2_001))).isFalse();
        String pattern = "*a".repeat(100_000) + "b";
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Wildcard.matches(pattern, "a".repeat(2_000)));
    }
}
