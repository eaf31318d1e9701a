package dev.slipway.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes lessons, or sends one in, gets no script of theirs to run in a student's browser. */
class ALessonCannotScriptThePageTest {

    private static final List<String> PAYLOADS = List.of(
            "<script>alert(1)</script>",
            "\"><script>alert(1)</script>",
            "'><img src=x onerror=alert(1)>",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "</code></pre><script>alert(1)</script>",
            "</h3><script>alert(1)</script>",
            "--><script>alert(1)</script>",
            "\" onmouseover=\"alert(1)",
            "<iframe srcdoc='<script>alert(1)</script>'>",
            "&lt;script&gt;",
            "<a href=javascript:alert(1)>x</a>",
            "<!-- x",
            "<?php",
            "<![CDATA[x");

    private static final List<String> ADDRESSES = List.of(
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "javascript&#58;alert(1)",
            "java&#10;script:alert(1)",
            "java&Tab;script:alert(1)",
            "&#1;javascript:alert(1)",
            "&#32;javascript:alert(1)",
            "javascript:alert(1)&#10;",
            "vbscript:x",
            "data:text/html,<script>alert(1)</script>",
            "data:text/html;base64,PHNjcmlwdD4=",
            "x\" onclick=\"alert(1)",
            "//evil.example/x",
            "\\\\evil.example",
            "blob:x",
            "file:///etc/passwd");

    @TempDir
    Path folder;

    static Stream<String> texts() {
        List<String> all = new ArrayList<>();
        for (String p : PAYLOADS) {
            all.add(p);
            all.add("## " + p);
            all.add("a " + p + " b");
            all.add("`" + p + "`");
            all.add("    " + p);
            all.add("> [!NOTE]\n> " + p);
            all.add("> [!" + p + "]\n> a");
            all.add("|" + p + "|b|\n|-|-|\n|1|" + p + "|");
            all.add("```" + p + "\n" + p + "\n```");
            all.add("```bash file=" + p + "\n" + p + "\n```");
            all.add("~~~bash run " + p + "\n" + p + "\n~~~");
            all.add("![" + p + "](x.svg \"" + p.replace("\"", "'") + "\")");
            all.add("[" + p + "](#a '" + p.replace("'", "") + "')");
            all.add("[a](<" + p.replace("<", "\\<").replace(">", "\\>") + ">)");
            all.add("[r]: /x '" + p.replace("'", "") + "'\n\n[r]");
            all.add("- " + p + "\n  1. " + p);
            all.add("```yaml task=" + p + "\ntitle: a\n```");
            all.add(task(p, "a", "a"));
            all.add(task("a", p, "a"));
            all.add(task("a", "a", p));
        }
        for (String a : ADDRESSES) {
            all.add("[a](" + a + ")");
            all.add("[a](<" + a.replace("<", "\\<").replace(">", "\\>") + ">)");
            all.add("![a](" + a + ")");
            all.add("<" + a + ">");
            all.add("[r]: <" + a.replace("<", "\\<").replace(">", "\\>") + ">\n\n[r] ![r]");
            for (String markdown : List.of("[a](" + a + ")", "![a](" + a + ")", "<" + a + ">")) {
                all.add(task(markdown, "a", "a"));
                all.add(task("a", markdown, "a"));
            }
        }
        return all.stream();
    }

    private static String task(String title, String hint, String solve) {
        return "```yaml task=hello\ntitle: '" + quoted(title) + "'\ncheck: [{ image: { name: a } }]\nhints: ['"
                + quoted(hint) + "']\nsolve: '" + quoted(solve) + "'\n```";
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void neither_by_any_part_of_its_text(String markdown) {
        Page.of(folder, markdown).assertHarmless(markdown);
    }

    @Test
    void nor_by_any_mixture_and_reading_never_fails() {
        Random random = new Random(20250901);
        List<String> pieces = new ArrayList<>(List.of(
                "\n",
                "\n\n",
                "> ",
                "- ",
                "1. ",
                "`",
                "```",
                "~~~",
                "yaml task=a\n",
                "bash run\n",
                "file=",
                "[",
                "](",
                ")",
                "![",
                "<",
                ">",
                "\"",
                "'",
                "&",
                "*",
                "_",
                "|",
                "|-|-|\n",
                "\\",
                "    ",
                "\t",
                "# ",
                "## ",
                "[!NOTE]\n",
                "title: ",
                "check: [{ container: { name: ",
                " } }]\n",
                "hints: ",
                "solve: ",
                "\u0000",
                "\u2028",
                "\uD83D",
                "&#0;",
                "&#10;",
                "../second/lesson.md",
                "..",
                "x.svg",
                "http://",
                "%00",
                "%2e%2e/",
                "?",
                "#"));
        pieces.addAll(PAYLOADS);
        pieces.addAll(ADDRESSES);
        for (int run = 0; run < 4000; run++) {
            StringBuilder markdown = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                markdown.append(pieces.get(random.nextInt(pieces.size())));
            }
            Page.of(folder, markdown.toString()).assertHarmless(markdown.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"> ", "- ", "[", "![", "*a ", "`", "<", "[a](", "1. ", "**", "```\n", "&#10;", "|a|b|\n|-|-|\n"})
    void a_text_of_many_openings_is_read_in_time(String opening) {
        String markdown = opening.repeat(20_000) + "end";
        Page page = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Page.of(folder, markdown));
        assertThat(page.problems()).hasSizeLessThan(3);
    }

    @Test
    void a_text_nested_too_deeply_is_told_and_not_shown() {
        Page page = Page.of(folder, "Fine.\n\n" + "> ".repeat(20_000) + "end");
        assertThat(page.problems())
                .containsExactly(
                        "first/lesson.md:10: quotes, lists or emphasis are nested too deeply here to be shown — Take out some levels");
        assertThat(page.html()).isEmpty();
    }
}
