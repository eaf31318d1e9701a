package dev.slipway.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlOfAuthorsIsHarmlessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '^',
            value = {
                "<p>a <b>b</b><br>c</p>§<p>a <b>b</b><br>c</p>",
                "<script>alert(1)</script>x§x",
                "<p onclick=\"x()\" style=\"color:red\" class=c>a</p>§<p>a</p>",
                "<img src=x onerror=alert(1)>§<img src=\"x\">",
                "<img src=\"pic/a.png\" alt=a>§<img src=\"pic/a.png\" alt=\"a\">",
                "<img src=\"https://evil.example/a.png\" alt=\"a <b>\">§[a &lt;b&gt;]",
                "<img src=\"//evil.example/a.png\">§[picture]",
                "<img src=\"\\\\evil.example\\a.png\">§[picture]",
                "<img src=\"data:image/png;base64,aGk=\">§<img src=\"data:image/png;base64,aGk=\">",
                "<img src=\"data:image/svg+xml;base64,aGk=\">§[picture]",
                "<img src=\"@@PLUGINFILE@@/a.png\" alt=\"the layers\">§[the layers]",
                "<img src=\" java\tscript:alert(1)\">§[picture]",
                "<a href=\"https://docs.docker.com\">d</a>§<a href=\"https://docs.docker.com\" rel=\"noopener noreferrer\">d</a>",
                "<a href=\"javascript:alert(1)\" target=_top>d</a>§<a>d</a>",
                "<a href=\" jAvA&#9;script:alert(1)\">d</a>§<a>d</a>",
                "<a href=\"data:text/html,x\">d</a>§<a>d</a>",
                "<a href=\"//evil.example\">d</a>§<a>d</a>",
                "<a href=\"#top\">d</a>§<a href=\"#top\" rel=\"noopener noreferrer\">d</a>",
                "<iframe src=x></iframe>a§a",
                "<svg><script>x</script></svg>a§a",
                "<style>p{}</style>a§a",
                "<form action=x><input name=y>a</form>§a",
                "<math><mtext><table><mglyph><style><img src=x onerror=y>§",
                "a < b & c§a &lt; b &amp; c",
                "<table><tr><th scope=row colspan=2>a</th></tr></table>§<table><tbody><tr><th scope=\"row\" colspan=\"2\">a</th></tr></tbody></table>",
            })
    void what_is_not_allowed_goes_and_its_text_stays(String html, String clean) {
        if (clean != null) {
            assertThat(SafeHtml.clean(html)).isEqualTo(clean);
        }
        assertThat(SafeHtml.clean(html)).doesNotContain("onerror", "javascript:", "evil.example", "<script", "<style");
    }

    @Test
    void deep_nesting_costs_little() {
        assertThat(SafeHtml.clean("<div>".repeat(50_000) + "x")).contains("x");
    }
}
