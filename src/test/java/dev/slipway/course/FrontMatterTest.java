package dev.slipway.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.authoring.Problem;
import dev.slipway.authoring.Problems;
import dev.slipway.authoring.YamlMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

    private final Problems problems = new Problems();

    private FrontMatter split(String source) {
        return FrontMatter.split("lesson.md", source, problems);
    }

    private List<String> told() {
        return problems.list().stream().map(Problem::asLine).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void the_text_starts_below_the_second_fence(String end) {
        FrontMatter parts = split("---\ntitle: a\nminutes: 3\n---\n\n## Text\n".replace("\n", end));
        assertThat(parts.yaml().flatMap(y -> y.text("title"))).contains("a");
        assertThat(parts.yaml().map(y -> y.position("minutes").line())).contains(3);
        assertThat(parts.body()).isEqualTo("\n## Text\n");
        assertThat(parts.bodyLine()).isEqualTo(5);
        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF---\ntitle: a\n---\nb", "---  \ntitle: a\n--- \t\nb"})
    void a_byte_order_mark_and_space_behind_a_fence_do_not_matter(String source) {
        FrontMatter parts = split(source);
        assertThat(parts.yaml().flatMap(y -> y.text("title"))).contains("a");
        assertThat(parts.body()).isEqualTo("b");
        assertThat(parts.bodyLine()).isEqualTo(4);
        assertThat(told()).isEmpty();
    }

    @Test
    void a_line_in_the_text_like_a_fence_is_a_line_of_the_text() {
        assertThat(split("---\ntitle: a\n---\nb\n\n---\n\nc").body()).isEqualTo("b\n\n---\n\nc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\ntitle: a\n---", "---\ntitle: a\n---\n"})
    void a_file_may_end_behind_its_front_matter(String source) {
        FrontMatter parts = split(source);
        assertThat(parts.yaml().flatMap(y -> y.text("title"))).contains("a");
        assertThat(parts.body()).isEmpty();
        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# Title\n", "\n---\ntitle: a\n---\n", "----\ntitle: a\n----\n"})
    void without_front_matter_all_is_text(String source) {
        FrontMatter parts = split(source);
        assertThat(parts.yaml().map(YamlMap::keys)).isEmpty();
        assertThat(parts.body()).isEqualTo(source);
        assertThat(parts.bodyLine()).isEqualTo(1);
        assertThat(told())
                .containsExactly("lesson.md:1: the file does not start with front matter — "
                        + "Start it with a line `---`, then `title: …`, then another line `---`");
    }

    @Test
    void front_matter_without_an_end_is_told() {
        assertThat(split("---\ntitle: a\n\nText --- with dashes\n").body()).isEmpty();
        assertThat(told()).containsExactly("lesson.md:1: the front matter has no end — Put a line `---` below it");
    }

    @Test
    void empty_front_matter_is_told() {
        FrontMatter parts = split("---\n---\nText\n");
        assertThat(parts.body()).isEqualTo("Text\n");
        assertThat(parts.bodyLine()).isEqualTo(3);
        assertThat(told())
                .containsExactly("lesson.md:2: expected lines of the form `key: value` — Start with `title: …`");
    }
}
