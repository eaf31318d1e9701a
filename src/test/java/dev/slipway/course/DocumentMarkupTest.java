package dev.slipway.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentMarkupTest {

    @TempDir
    Path root;

    private CourseFolder content;

    @BeforeEach
    void folder() {
        content = new CourseFolder(root);
    }

    private String html(String markdown) {
        content.write("slides/doc.md", markdown);
        Courses courses = content.courses();
        return new DocumentMarkup(courses.decks().slides())
                .render(CourseFolder.slides(courses, "doc").orElseThrow())
                .strip();
    }

    @Test
    void its_first_heading_is_the_title_of_the_page_and_others_are_below_it() {
        assertThat(html("# Title\n\ntext\n\n# Part")).isEqualTo("<p>text</p>\n<h2 id=\"part\">Part</h2>");
    }

    @Test
    void tables_tasks_bare_addresses_and_strikes_are_known() {
        assertThat(html("|a|\n|-|\n|b|")).contains("<th>a</th>", "<td>b</td>");
        assertThat(html("- [x] done\n- [ ] open"))
                .contains(
                        "<input type=\"checkbox\" checked disabled aria-label=\"Done\"> done",
                        "<input type=\"checkbox\" disabled aria-label=\"To do\"> open");
        assertThat(html("see https://a.example/b ~~no~~"))
                .contains("<a href=\"https://a.example/b\" target=\"_blank\" rel=\"noopener\">", "<del>no</del>");
    }

    @Test
    void html_that_lays_out_is_kept() {
        assertThat(html("<p align=\"center\"><kbd>Esc</kbd><br></p>"))
                .isEqualTo("<p align=\"center\"><kbd>Esc</kbd><br></p>");
        assertThat(html("<details open><summary>More</summary>\n\n**text**\n\n</details>"))
                .contains("<details open>", "<summary>More</summary>", "<strong>text</strong>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"java\tscript:alert(1)\">x</a>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "<style>body{display:none}</style>",
                "<p style=\"position:fixed\">x</p>",
                "<form action=\"https://evil.example\"><button>x</button></form>",
                "<base href=\"https://evil.example/\">",
                "<meta http-equiv=\"refresh\" content=\"0\">",
                "<img src=\"https://evil.example/a.png\">",
                "<a href=\"data:text/html,x\">x</a>",
                "<math><mglyph><style><img src=x onerror=alert(1)>"
            })
    void html_that_could_script_the_page_or_load_from_elsewhere_is_dropped(String attack) {
        String html = html("Before.\n\n" + attack + "\n\nAfter.");
        assertThat(html)
                .startsWith("<p>Before.</p>")
                .doesNotContainIgnoringCase(
                        "<script",
                        "onerror",
                        "onload",
                        "javascript:",
                        "<iframe",
                        "<style",
                        "style=",
                        "<form",
                        "<button",
                        "<base",
                        "<meta",
                        "data:",
                        "src=\"http");
    }

    @Test
    void html_without_balance_does_not_leave_its_place() {
        assertThat(html("a\n\n</div></article></main>\n\nb")).isEqualTo("<p>a</p>\n\n<p>b</p>");
    }

    @Test
    void pictures_and_links_lead_to_where_the_files_are() {
        content.write("slides/img/a.svg", "<svg/>")
                .write("slides/other.md", "# o")
                .write("slides/run.py", "x");
        assertThat(html("![a](img/a.svg)"))
                .contains("<img src=\"/slides/files/img/a.svg\" alt=\"a\" loading=\"lazy\">");
        assertThat(html("[o](./other.md#part)")).contains("href=\"/slides/other#part\"");
        assertThat(html("[p](img/a.svg)")).contains("href=\"/slides/files/img/a.svg\"");
        assertThat(html("[r](run.py) ![g](gone.svg) [u](../lessons/docker/course.md)"))
                .doesNotContain("href", "<img")
                .contains("<span class=\"not-here\" title=\"This file is not here\">r</span>", "Picture: g");
        assertThat(html("![w](https://a.example/w.png)"))
                .contains("<a href=\"https://a.example/w.png\"")
                .contains("Picture on another host: w")
                .doesNotContain("<img");
    }

    @Test
    void a_block_of_code_can_be_copied() {
        assertThat(html("```python\nprint(1)\n```"))
                .isEqualTo(
                        "<figure class=\"code\"><pre tabindex=\"0\"><code class=\"language-python\">print(1)\n</code></pre>"
                                + "<div class=\"code-actions\"><button type=\"button\" class=\"copy\">Copy</button></div></figure>");
    }
}
