package dev.slipway.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LessonRendererTest {

    @TempDir
    Path course;

    Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(course.resolve("first"));
        Files.writeString(folder.resolve("layers.svg"), "<svg/>");
        Files.writeString(Files.createDirectories(course.resolve("second")).resolve("lesson.md"), "");
        Files.writeString(course.resolve("outside.svg"), "<svg/>");
    }

    private Page page(String markdown) {
        return Page.of(folder, markdown);
    }

    private String html(String markdown) {
        Page page = page(markdown);
        assertThat(page.problems()).isEmpty();
        return page.html().strip();
    }

    @Test
    void text_tables_and_headings_are_commonmark() {
        assertThat(html("## Two words\n\nA *b* `c`"))
                .isEqualTo("<h2 id=\"two-words\">Two words</h2>\n<p>A <em>b</em> <code>c</code></p>");
        assertThat(html("|a|b|\n|-|-|\n|1|2|")).startsWith("<table>").contains("<th>a</th>", "<td>2</td>");
    }

    @Test
    void code_has_a_copy_button() {
        assertThat(html("```bash\ndocker ps\n```")).isEqualTo("""
            <figure class="code"><pre tabindex="0"><code class="language-bash">docker ps
            </code></pre><div class="code-actions"><button type="button" class="copy">Copy</button></div></figure>""");
    }

    @Test
    void code_to_run_has_a_run_button_too() {
        assertThat(html("```bash run\ndocker ps\n```"))
                .contains("class=\"copy\">Copy</button><button type=\"button\" class=\"run\">Run</button>");
    }

    @Test
    void output_has_no_button() {
        assertThat(html("```text output\nhello\n```")).isEqualTo("""
            <figure class="code output"><pre tabindex="0"><code class="language-text">hello
            </code></pre></figure>""");
    }

    @Test
    void a_file_is_named_and_lies_in_the_lessons_folder() {
        assertThat(html("```dockerfile file=web/Dockerfile\nFROM a\n```"))
                .contains(
                        "<figure class=\"code\" data-file=\"~/first/web/Dockerfile\"><figcaption>web/Dockerfile</figcaption>");
        assertThat(html("```text file=~/.bashrc\na\n```"))
                .contains("data-file=\"~/.bashrc\"><figcaption>~/.bashrc</figcaption>");
    }

    @Test
    void code_without_a_language_has_none() {
        assertThat(html("```\na\n```")).contains("<pre tabindex=\"0\"><code>a");
    }

    @Test
    void words_that_mean_nothing_behind_the_fence_are_told() {
        assertThat(page("Text\n\n```bash rnu titel=x\na\n```").problems())
                .containsExactly(
                        "first/lesson.md:12: `rnu` means nothing behind the fence of a code block — Known are: run, output, file=NAME, task=ID",
                        "first/lesson.md:12: `titel=x` means nothing behind the fence of a code block — Known are: run, output, file=NAME, task=ID");
    }

    @Test
    void a_task_stands_where_it_is_written() {
        String html = html("""
            Before

            ```yaml task=hello
            title: Run the `hello-world` image
            check: [{ container: { image: hello-world, exit: 0 } }]
            hints: [Use `docker run`., "Its name: *hello-world*."]
            solve: docker run hello-world
            ```

            After
            """);
        assertThat(html).isEqualTo("""
            <p>Before</p>
            <section class="task" id="task-hello" data-task="hello" aria-labelledby="task-hello-title"><div class="task-head">\
            <span class="task-state" data-state="open">To do</span><h3 id="task-hello-title">Run the <code>hello-world</code> image</h3>\
            <button type="button" class="task-check">Check now</button></div><p class="task-finding" role="status"></p>\
            <details class="hint"><summary>Hint 1</summary><p>Use <code>docker run</code>.</p></details>\
            <details class="hint"><summary>Hint 2</summary><p>Its name: <em>hello-world</em>.</p></details>\
            <details class="solution"><summary>Solution</summary>
            <figure class="code"><pre tabindex="0"><code class="language-bash">docker run hello-world
            </code></pre><div class="code-actions"><button type="button" class="copy">Copy</button>\
            <button type="button" class="run">Run</button></div></figure>
            </details></section>
            <p>After</p>""");
    }

    @Test
    void a_single_hint_has_no_number() {
        assertThat(html("```yaml task=a\ntitle: a\ncheck: [{ image: { name: a } }]\nhints: b\nsolve: c\n```"))
                .contains("<summary>Hint</summary><p>b</p>");
    }

    @Test
    void a_hint_of_several_paragraphs_keeps_them() {
        assertThat(html("""
            ```yaml task=a
            title: a
            check: [{ image: { name: a } }]
            hints:
              - |
                First.

                - one
                - two
            solve: c
            ```
            """))
                .contains("<summary>Hint</summary><p>First.</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul></details>");
    }

    @Test
    void mistakes_in_a_task_are_told_with_the_line_in_the_file() {
        Page page = page(
                "Text\n\n> - ```yaml task=a\n>   title: a\n>   check: [{ imag: { name: a } }]\n>   hints: b\n>   solve: c\n>   ```");
        assertThat(page.problems())
                .singleElement()
                .asString()
                .startsWith("first/lesson.md:14: there is no assertion of kind `imag`");
        assertThat(page.html()).contains("data-task=\"a\"");
        assertThat(page("```yaml task=a\ntitle: a: b\n```").problems())
                .singleElement()
                .asString()
                .startsWith("first/lesson.md:11: this is not YAML");
    }

    @ParameterizedTest
    @CsvSource({
        "NOTE,note,Note",
        "TIP,tip,Tip",
        "IMPORTANT,important,Important",
        "WARNING,warning,Warning",
        "CAUTION,caution,Caution"
    })
    void marked_quotes_become_call_outs(String mark, String name, String title) {
        assertThat(html("> [!" + mark + "]\n> Mind `this`."))
                .isEqualTo("<div class=\"callout " + name + "\" role=\"note\"><p class=\"callout-title\">" + title
                        + "</p>\n<p>Mind <code>this</code>.</p>\n</div>");
    }

    @Test
    void a_call_out_may_have_paragraphs_and_an_empty_line_behind_its_mark() {
        String expected =
                "<div class=\"callout note\" role=\"note\"><p class=\"callout-title\">Note</p>\n<p>One.</p>\n<p>Two.</p>\n</div>";
        assertThat(html("> [!NOTE]\n> One.\n>\n> Two.")).isEqualTo(expected);
        assertThat(html("> [!NOTE]\n>\n> One.\n>\n> Two.")).isEqualTo(expected);
        assertThat(html("> [!NOTE]  \n> One.\n>\n> Two.")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"> A quote.", "> [!NOTE] behind it", "> [!HINT]\n> a", "> `[!NOTE]`\n> a"})
    void other_quotes_stay_quotes(String markdown) {
        assertThat(html(markdown)).startsWith("<blockquote>").endsWith("</blockquote>");
    }

    @Test
    void a_picture_is_served_from_the_lessons_folder() {
        assertThat(html("![Three *layers* of `web`](layers.svg)"))
                .isEqualTo(
                        "<p><img src=\"/courses/docker/lessons/first/files/layers.svg\" alt=\"Three layers of web\" loading=\"lazy\" /></p>");
    }

    @Test
    void what_is_wrong_with_a_picture_is_told_with_its_line() {
        assertThat(
                        page("Text\nand ![](layers.svg)\nand\n![a](gone.svg)\n\n![b](https://example.com/x.png)\n\n![c](../outside.svg)\n\n![d](/x.svg)")
                                .problems())
                .containsExactly(
                        "first/lesson.md:11: the picture `layers.svg` has no alternative text — Write what it shows: `![Three layers of an image](layers.svg)`",
                        "first/lesson.md:13: there is no picture `gone.svg` in the lesson's folder — Add it, or mend the name",
                        "first/lesson.md:15: the picture `https://example.com/x.png` lies elsewhere — Put it into the lesson's folder: students may be without internet",
                        "first/lesson.md:17: there is no picture `../outside.svg` in the lesson's folder — Add it, or mend the name",
                        "first/lesson.md:19: the picture `/x.svg` lies elsewhere — Put it into the lesson's folder: students may be without internet");
    }

    @ParameterizedTest
    @CsvSource({"../second/,", "../second/lesson.md,", "../second/lesson.md#more,#more", "../second/#more,#more"})
    void a_link_to_another_lesson_leads_to_its_page(String target, String fragment) {
        assertThat(html("[b](" + target + ")"))
                .isEqualTo("<p><a href=\"/courses/docker/lessons/second" + (fragment == null ? "" : fragment)
                        + "\">b</a></p>");
    }

    @Test
    void links_within_the_page_to_files_and_elsewhere_lead_there() {
        assertThat(html("[a](#more)")).contains("<a href=\"#more\">");
        assertThat(html("[a](layers.svg)")).contains("<a href=\"/courses/docker/lessons/first/files/layers.svg\">");
        assertThat(html("[a](/slides/introduction)")).contains("<a href=\"/slides/introduction\">");
        assertThat(html("[a](https://docs.docker.com/)"))
                .contains("<a href=\"https://docs.docker.com/\" rel=\"noopener\" target=\"_blank\">");
        assertThat(html("<https://docs.docker.com/>"))
                .contains("<a href=\"https://docs.docker.com/\" rel=\"noopener\" target=\"_blank\">");
    }

    @Test
    void links_that_lead_nowhere_are_told_with_their_line() {
        assertThat(
                        page("[a](../third/)\n[b](gone.md)\n\n[c](ftp://example.com/)\n\n[d]()\n\n[e](//example.com/)\n\n[f](../outside.svg)")
                                .problems())
                .containsExactly(
                        "first/lesson.md:10: the link leads to lesson `third`, which is not there — Mend the name",
                        "first/lesson.md:11: the link leads to `gone.md`, which is not there — Mend the name, or add the file",
                        "first/lesson.md:13: the link `ftp://example.com/` has an address this page does not follow — Use http, https, or a path",
                        "first/lesson.md:15: the link `d` has no address — Write one between the round brackets",
                        "first/lesson.md:17: the link `//example.com/` has an address this page does not follow — Use http, https, or a path",
                        "first/lesson.md:19: the link leads to `../outside.svg`, which is not there — Mend the name, or add the file");
    }

    @Test
    void html_is_shown_as_text() {
        assertThat(html("a <b>bold</b> word\n\n<div onclick=\"x()\">\nblock\n</div>"))
                .isEqualTo(
                        "<p>a &lt;b&gt;bold&lt;/b&gt; word</p>\n<p>&lt;div onclick=&quot;x()&quot;&gt;\nblock\n&lt;/div&gt;</p>");
    }

    @Test
    void a_title_within_the_text_is_told() {
        assertThat(page("## Fine\n\n# Too big").problems())
                .containsExactly(
                        "first/lesson.md:12: the heading `Too big` is as large as the page's title — Start headings at `##`");
    }
}
