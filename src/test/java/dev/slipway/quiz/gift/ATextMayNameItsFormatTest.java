package dev.slipway.quiz.gift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.quiz.MultipleChoice;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.RichText;
import dev.slipway.quiz.RichText.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ATextMayNameItsFormatTest {

    @ParameterizedTest
    @CsvSource({"[html],HTML", "[markdown],MARKDOWN", "[plain],PLAIN", "[moodle],MOODLE", "'',MOODLE"})
    void in_brackets_before_it(String prefix, Format format) {
        assertThat(Gift.question("::a:: " + prefix + " Is it? {T}").text()).isEqualTo(new RichText(format, "Is it?"));
    }

    @ParameterizedTest
    @CsvSource({"[HTML] x", "[1] x", "[ ] x", "[x"})
    void other_brackets_are_text(String text) {
        assertThat(Gift.question(text).text()).isEqualTo(new RichText(Format.MOODLE, text));
    }

    @Test
    void answers_and_feedback_inherit_that_of_the_question() {
        MultipleChoice question = Gift.question(
                MultipleChoice.class, "[markdown] Which? {=`a` #yes ~[plain]`b` #[html]<b>no</b> ####all}");
        assertThat(question.options())
                .extracting(option -> option.text().format())
                .containsExactly(Format.MARKDOWN, Format.PLAIN);
        assertThat(question.options())
                .extracting(option -> option.feedback().format())
                .containsExactly(Format.MARKDOWN, Format.HTML);
        assertThat(question.generalFeedback()).isEqualTo(new RichText(Format.MARKDOWN, "all"));
    }

    @Test
    void lines_lose_their_indentation_but_not_between_fences() {
        Question question = Gift.question("""
                ::a:: What does
                    this build?
                    ```yaml
                    services:
                      web: { image\\: nginx }
                    ```
                    Say it. {=nothing}
                """.replace("{ image", "\\{ image").replace("nginx }", "nginx \\}"));
        assertThat(question.text().source())
                .isEqualTo("What does\nthis build?\n```yaml\nservices:\n  web: { image: nginx }\n```\nSay it.");
    }

    @Test
    void html_is_readable_without_its_tags() {
        assertThat(new RichText(Format.HTML, "<p>a &amp;lt; b</p>\n<br>c &lt;&nbsp;d").readable())
                .isEqualTo("a &lt; b c < d");
        assertThat(RichText.plain("<p> a\n b").readable()).isEqualTo("<p> a b");
    }
}
