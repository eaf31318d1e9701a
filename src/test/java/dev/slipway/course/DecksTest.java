package dev.slipway.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.authoring.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecksTest {

    @TempDir
    Path root;

    private CourseFolder content;

    @BeforeEach
    void folder() {
        content = new CourseFolder(root);
    }

    private Deck deck(String text) {
        content.write("slides/deck.md", text);
        return CourseFolder.slides(content.courses(), "deck").orElseThrow();
    }

    private List<String> problems(String text) {
        return deck(text).problems().stream().map(Problem::asLine).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\nmarp: true\n---\n# a",
                "---\ntheme: gaia\n---\n# a",
                "---\nheadingDivider: 2\n---\n# a\n## b",
                "# a\n\n---\n\n# b",
                "a\n\n***\n\nb"
            })
    void what_is_for_marp_or_has_rules_is_slides(String text) {
        assertThat(deck(text).isSlides()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# a\n\ntext",
                "text",
                "a heading\n---\n\ntext",
                "---\nmarp: false\n---\n# a\n\n---\n\n# b",
                "---\ntitle: A page\n---\ntext",
                "```\n---\n```\n",
                ""
            })
    void everything_else_is_a_document(String text) {
        assertThat(deck(text).isSlides()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'---\ntitle: Given\n---\n# Heading'|Given",
                "'text\n\n## The `first` *heading*'|The first heading",
                "text|Deck",
                "'#\n'|Deck"
            })
    void a_title_is_given_or_the_first_heading_or_the_name(String text, String title) {
        assertThat(deck(text).title()).isEqualTo(title);
    }

    @Test
    void files_may_be_called_what_they_like() {
        content.write("slides/Week 2 - What?.md", "# a");
        Decks decks = content.courses().decks();
        assertThat(decks.find(decks.slides(), "Week 2 - What?")).isPresent();
        assertThat(decks.slides().page("Week 2 - What?")).isEqualTo("/slides/Week%202%20-%20What%3F");
    }

    @Test
    void byte_order_mark_and_line_ends_of_windows_make_no_difference() {
        Deck deck = deck("\uFEFF---\r\nmarp: true\r\n---\r\n\r\n# a\r\n\r\n---\r\n\r\n![x](gone.svg)\r\n");
        assertThat(deck.source().mended()).isEqualTo("---\nmarp: true\n---\n\n# a\n\n---\n\n![x](gone.svg)\n");
        assertThat(deck.problems())
                .extracting(Problem::asLine)
                .containsExactly(
                        "slides/deck.md:9: there is no picture `gone.svg` beside the deck — Add it, or mend the name");
    }

    @Test
    void a_file_that_is_not_utf_8_is_read_all_the_same() throws IOException {
        Files.write(root.resolve("slides/deck.md"), "# Café".getBytes(Charset.forName("windows-1252")));
        Deck deck = CourseFolder.slides(content.courses(), "deck").orElseThrow();
        assertThat(deck.title()).isEqualTo("Café");
        assertThat(deck.problems())
                .extracting(Problem::asLine)
                .containsExactly("slides/deck.md:1: the deck is not UTF-8 text — Save it as UTF-8");
    }

    @Test
    void an_unknown_theme_is_named_and_the_deck_is_shown() {
        assertThat(problems("---\nmarp: true\ntheme: corporate\n---\n# a"))
                .containsExactly(
                        "slides/deck.md:3: the theme `corporate` is not known here, so the slides have the default one — Known are: default, gaia, uncover");
    }

    @Test
    void a_comment_without_end_takes_no_slide_with_it() {
        Deck deck = deck("# a\n\n<!-- open\nstill\n\n---\n\n# b\n");
        assertThat(deck.problems())
                .extracting(Problem::asLine)
                .containsExactly(
                        "slides/deck.md:3: the comment has no end — Close it with `-->`; until then it ends at the next line `---`");
        assertThat(deck.source().mended()).isEqualTo("# a\n\n<!-- open\nstill\n -->\n---\n\n# b\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- a\n---\nb -->\n\n---\n\nc",
                "```html\n<!-- a\n```\n\n---\n",
                "`<!--` opens one\n\n---\n",
                "<!-- a --> b <!-- c -->\n\n---\n",
                "~~~~\n~~~\n<!--\n~~~~\n"
            })
    void a_comment_that_has_an_end_or_is_none_is_left_alone(String text) {
        assertThat(deck(text).source().mended()).isEqualTo(text);
        assertThat(problems(text)).isEmpty();
    }

    @Test
    void front_matter_without_end_takes_no_slide_with_it() {
        Deck deck = deck("---\nmarp: true\ntheme: gaia\n\n# a\n");
        assertThat(deck.problems())
                .extracting(Problem::asLine)
                .containsExactly("slides/deck.md:1: the front matter has no end — Put a line `---` below it");
        assertThat(deck.source().mended()).isEqualTo("---\nmarp: true\ntheme: gaia\n---\n\n# a\n");
        assertThat(deck.isSlides()).isTrue();
    }

    @Test
    void a_rule_below_text_is_not_the_end_of_the_front_matter() {
        assertThat(deck("---\nmarp: true\n\n# a\n\ntext\n\n---\n\n# b\n")
                        .source()
                        .mended())
                .isEqualTo("---\nmarp: true\n---\n\n# a\n\ntext\n\n---\n\n# b\n");
        assertThat(deck("---\nmarp: true\n\n# a comment\nstyle: |\n  a {}\n\n  b {}\n\nclass:\n- lead\n---\n\n# b\n")
                        .problems())
                .isEmpty();
    }

    @Test
    void a_text_that_begins_with_a_rule_has_no_front_matter() {
        assertThat(deck("---\n\n# a\n\n---\n\n# b\n").source().mended()).isEqualTo("\n# a\n\n---\n\n# b\n");
    }

    @Test
    void values_may_be_written_as_marp_takes_them() {
        assertThat(
                        problems(
                                "---\nmarp: true\nbackgroundColor: #fff\nheader: a: **b**\nfooter: 10 % \"off\"\nclass: [lead, invert]\n---\n# a"))
                .isEmpty();
    }

    @Test
    void front_matter_that_is_not_yaml_is_told_with_its_line() {
        assertThat(problems("---\nmarp: true\nstyle: [a\n---\n# a"))
                .singleElement()
                .asString()
                .startsWith("slides/deck.md:4: this is not YAML");
    }

    @Test
    void pictures_and_links_are_looked_for_beside_the_deck() {
        content.write("slides/img/a b.svg", "<svg/>")
                .write("slides/other.md", "# o")
                .write("outside.svg", "<svg/>");
        assertThat(
                        problems(
                                "# a\n\n![x](img/a%20b.svg) [o](other.md#1) ![x](../slides/img/a%20b.svg) [h](#x) [w](https://a.example)"))
                .isEmpty();
        assertThat(problems("# a\n\n![x](../outside.svg)"))
                .containsExactly(
                        "slides/deck.md:3: there is no picture `../outside.svg` beside the deck — Add it, or mend the name");
        assertThat(problems("# a\n\n![x](https://a.example/b.png)"))
                .containsExactly(
                        "slides/deck.md:3: the picture `https://a.example/b.png` lies elsewhere — Put it beside the deck: students may be without internet");
        assertThat(problems("# a\n\n[x](gone.pdf)"))
                .containsExactly(
                        "slides/deck.md:3: the link leads to `gone.pdf`, which is not there — Mend the name, or add the file");
    }

    @Test
    void a_deck_is_read_once_until_a_file_changes() throws InterruptedException {
        content.write("slides/deck.md", "# One\n\n![a](a.svg)\n");
        Courses courses = content.courses();
        Deck first = CourseFolder.slides(courses, "deck").orElseThrow();
        assertThat(CourseFolder.slides(courses, "deck").orElseThrow()).isSameAs(first);
        content.write("slides/deck.md", "# Another\n\n![a](a.svg)\n");
        assertThat(CourseFolder.slides(courses, "deck").map(Deck::title)).contains("Another");
        content.write("slides/a.svg", "<svg/>");
        Thread.sleep(CoursesTest.A_LOOK_MILLIS);
        assertThat(CourseFolder.slides(courses, "deck").orElseThrow().problems())
                .isEmpty();
    }

    @Test
    void an_empty_file_says_so() {
        assertThat(problems(""))
                .containsExactly("slides/deck.md:1: there is nothing in this file — Write something, or delete it");
    }

    @Test
    void nesting_beyond_measure_is_a_problem_and_not_an_end() {
        assertThat(deck(">".repeat(20_000) + " a").name()).isEqualTo("deck");
    }

    @Test
    void documents_in_lessons_are_found_but_no_lesson_and_no_course_page() {
        content.write("lessons/loose.md", "# Loose")
                .write("lessons/docker/beside.md", "# Beside")
                .write("lessons/docker/first/lesson.md", CourseFolder.LESSON);
        Decks decks = content.courses().decks();
        assertThat(decks.on(decks.lessons("lessons").orElseThrow()))
                .extracting(Deck::name)
                .containsExactly("loose");
        DocumentFolder beside = decks.lessons("docker").orElseThrow();
        assertThat(decks.on(beside)).extracting(Deck::name).containsExactly("beside");
        assertThat(decks.find(beside, "course")).isEmpty();
        assertThat(decks.lessons("gone")).isEmpty();
    }

    @Test
    void a_deck_opens_beside_the_lesson_that_names_it() {
        content.write("slides/a.md", "# a")
                .write("slides/b.md", "# b")
                .write("slides/c.md", "# c")
                .write("lessons/docker/first/lesson.md", CourseFolder.LESSON)
                .write("lessons/docker/second/lesson.md", "---\ntitle: a\nsummary: b\nslides: b\n---\n")
                .write("lessons/docker/course.md", "---\ntitle: Docker\nlessons: [first, second]\nslides: [a]\n---\n");
        Decks decks = content.courses().decks();
        assertThat(decks.beside("b")).contains("/courses/docker/lessons/second");
        assertThat(decks.beside("a")).contains("/courses/docker/lessons/first");
        assertThat(decks.beside("c")).contains("/courses/docker/lessons/first");
    }

    @Test
    void a_lesson_that_names_a_deck_which_is_not_there_is_told() {
        content.naming("first")
                .write("lessons/docker/first/lesson.md", "---\ntitle: a\nsummary: b\nslides: [gone]\n---\n");
        assertThat(content.read().allProblems())
                .extracting(Problem::asLine)
                .containsExactly(
                        "lessons/docker/first/lesson.md:4: there is no deck `gone` — Add slides/gone.md, or take the name out");
    }
}
