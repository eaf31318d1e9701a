package dev.slipway.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlMapTest {

    private static final int FIRST_LINE = 10;

    private final Problems problems = new Problems();

    private Optional<YamlMap> parse(String text) {
        return YamlMap.parse("lesson.md", FIRST_LINE, text, problems);
    }

    private YamlMap read(String text) {
        return parse(text).orElseThrow();
    }

    private List<String> told() {
        return problems.list().stream().map(Problem::asLine).toList();
    }

    @Test
    void lines_are_counted_from_where_the_text_stands_in_its_file() {
        YamlMap yaml = read("title: a\n\nquiz:\n  pass: 200\ntasks:\n  - { count: x }");
        yaml.map("quiz").orElseThrow().number("pass", 0, 100);
        yaml.maps("tasks").getFirst().number("count", 1, 5);
        assertThat(told())
                .containsExactly(
                        "lesson.md:13: `pass` is `200` — Write a whole number from 0 to 100",
                        "lesson.md:15: `count` is `x` — Write a whole number from 1 to 5");
    }

    @Test
    void a_key_that_is_absent_is_missed_where_the_mapping_starts() {
        YamlMap yaml = read("# about\ntitle: a\n");
        assertThat(yaml.position()).hasToString("lesson.md:11");
        assertThat(yaml.position("title")).hasToString("lesson.md:11");
        assertThat(yaml.required("summary", "Say it in one sentence")).isEmpty();
        assertThat(told()).containsExactly("lesson.md:11: `summary` is missing — Say it in one sentence");
    }

    @Test
    void every_unknown_key_is_told_with_those_that_are_known() {
        read("titel: a\nsummary: b\nminuten: 3").allow("title", "summary", "minutes");
        assertThat(told())
                .containsExactly(
                        "lesson.md:10: `titel` is not known here — Known are: title, summary, minutes",
                        "lesson.md:12: `minuten` is not known here — Known are: title, summary, minutes");
    }

    @Test
    void a_key_that_is_no_text_is_unknown() {
        read("? [a, b]\n: c\n").allow("title");
        assertThat(told()).containsExactly("lesson.md:10: `?` is not known here — Known are: title");
    }

    @Test
    void a_key_given_twice_is_told_at_the_second() {
        read("title: a\nsummary: b\ntitle: c");
        assertThat(told()).containsExactly("lesson.md:12: `title` is given twice — Keep one of them");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        title: a: b                | 10
        title: ok\\nsummary: [a, b | 11
        title: ok\\nx:\\n\\ty: 1   | 12
        title: 'never closed       | 10
        title: a\\n---\\ntitle: b  | 11
        title: *nobody             | 10
        title: @home               | 10
        """)
    void what_is_not_yaml_is_told_with_its_line(String text, int line) {
        assertThat(parse(text.replace("\\n", "\n").replace("\\t", "\t"))).isEmpty();
        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("lesson.md:" + line + ": this is not YAML: ")
                .contains("indentation");
    }

    @Test
    void a_character_that_yaml_forbids_is_told_with_its_line() {
        assertThat(parse("title: a\nsummary: b\u0007c\nminutes: 3")).isEmpty();
        assertThat(told())
                .containsExactly(
                        "lesson.md:11: this is not YAML: it contains the control character U+0007 — Delete it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n# only a comment\n", "a text", "- a\n- list", "42"})
    void what_is_no_mapping_is_a_problem(String text) {
        assertThat(parse(text)).isEmpty();
        assertThat(told())
                .containsExactly("lesson.md:10: expected lines of the form `key: value` — Start with `title: …`");
    }

    @Test
    void a_text_loses_its_trailing_space_and_a_blank_one_counts_as_missing() {
        YamlMap yaml = read("a: 'b  '\nc: |\n  d\n  e\nempty:\nblank: '  '");
        assertThat(yaml.text("a")).contains("b");
        assertThat(yaml.text("c")).contains("d\ne");
        assertThat(yaml.text("empty")).isEmpty();
        assertThat(yaml.text("blank")).isEmpty();
        assertThat(yaml.has("empty")).isTrue();
        assertThat(told()).isEmpty();
        yaml.required("empty", "Write it");
        assertThat(told()).containsExactly("lesson.md:14: `empty` is missing — Write it");
    }

    @Test
    void values_are_taken_as_they_are_written() {
        YamlMap yaml = read("a: 1.0\nb: yes\nc: 8888:5000\nd: 010\ne: null\nf: 2024-01-01");
        assertThat(yaml.keys()).containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(yaml.keys().stream().map(k -> yaml.text(k).orElse("")))
                .containsExactly("1.0", "yes", "8888:5000", "010", "null", "2024-01-01");
    }

    @Test
    void each_wrong_kind_is_told_once_with_what_to_write() {
        YamlMap yaml = read("a: [b]\nc: { d: e }\nf: g\nh: [{ i: j }, k, [l]]\nm: [n, { o: p }]");
        assertThat(yaml.text("a")).isEmpty();
        assertThat(yaml.required("a", "hint")).isEmpty();
        assertThat(yaml.texts("c")).isEmpty();
        assertThat(yaml.map("f")).isEmpty();
        assertThat(yaml.maps("f")).isEmpty();
        assertThat(yaml.maps("h")).hasSize(1);
        assertThat(yaml.texts("m")).containsExactly("n");
        assertThat(told())
                .containsExactly(
                        "lesson.md:10: `a` must be a text — Write `a: some text`",
                        "lesson.md:10: `a` must be a text — Write `a: some text`",
                        "lesson.md:11: `c` must be a text or a list of texts — Write `c: [one, two]`",
                        "lesson.md:12: `f` must be a mapping — Write `f: { name: value }`",
                        "lesson.md:12: `f` must be a list — Start each item on a line of its own, with `- `",
                        "lesson.md:13: an item of `h` is not a mapping — Write `- kind: { name: value }`",
                        "lesson.md:13: an item of `h` is not a mapping — Write `- kind: { name: value }`",
                        "lesson.md:14: an item of `m` is not a text — Put a text with a colon or bracket in quotes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "300", "'42'", "' 7 '"})
    void a_number_within_its_range_is_read(String value) {
        assertThat(read("n: " + value).number("n", 1, 300)).isPresent();
        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "301", "-1", "1.5", "0x10", "many", "99999999999999999999"})
    void any_other_number_is_a_problem(String value) {
        assertThat(read("n: " + value).number("n", 1, 300)).isEmpty();
        assertThat(told()).containsExactly("lesson.md:10: `n` is `" + value + "` — Write a whole number from 1 to 300");
    }

    @Test
    void a_number_that_is_not_given_is_no_problem() {
        assertThat(read("a: b").number("n", 1, 300)).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void a_flag_is_true_or_false() {
        YamlMap yaml = read("a: true\nb: false\nc: yes");
        assertThat(yaml.flag("a", false)).isTrue();
        assertThat(yaml.flag("b", true)).isFalse();
        assertThat(yaml.flag("absent", true)).isTrue();
        assertThat(told()).isEmpty();
        assertThat(yaml.flag("c", true)).isFalse();
        assertThat(told()).containsExactly("lesson.md:12: `c` is `yes` — Write `true` or `false`");
    }

    @Test
    void a_single_text_counts_as_a_list_of_one() {
        YamlMap yaml = read("a: b\nc: [d, e]\nf:\n  - g\n  - |\n    h\n    i");
        assertThat(yaml.texts("a")).containsExactly("b");
        assertThat(yaml.texts("c")).containsExactly("d", "e");
        assertThat(yaml.texts("f")).containsExactly("g", "h\ni");
        assertThat(yaml.texts("absent")).isEmpty();
        assertThat(yaml.maps("absent")).isEmpty();
        assertThat(yaml.map("absent")).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void an_empty_item_of_a_list_is_told_at_its_line() {
        assertThat(read("a:\n  - b\n  -\n  - c").texts("a")).containsExactly("b", "c");
        assertThat(told()).singleElement().asString().startsWith("lesson.md:12: an item of `a` is empty — ");
    }

    @Test
    void a_mapping_of_texts_keeps_its_order() {
        assertThat(read("env: { B: 1, A: two, C: }").textMap("env"))
                .containsExactly(Map.entry("B", "1"), Map.entry("A", "two"), Map.entry("C", ""));
        assertThat(told()).isEmpty();
        read("env: { A: [1] }").textMap("env");
        assertThat(told()).containsExactly("lesson.md:10: `A` must be a text — Write `A: some text`");
    }

    @Test
    void a_value_of_several_lines_is_quoted_on_one() {
        YamlMap yaml = read("n: |\n  one\n  two\n\"a\\nb\": c\nflag: \"tr\\r\\nue\"");
        assertThat(yaml.number("n", 1, 9)).isEmpty();
        yaml.flag("flag", false);
        yaml.allow("n", "flag");
        assertThat(told())
                .containsExactly(
                        "lesson.md:10: `n` is `one two` — Write a whole number from 1 to 9",
                        "lesson.md:14: `flag` is `tr ue` — Write `true` or `false`",
                        "lesson.md:13: `a b` is not known here — Known are: n, flag");
    }

    @Test
    void it_tells_whether_reading_a_part_found_problems() {
        YamlMap yaml = read("a: { n: 1 }\nb: { n: x }");
        int before = yaml.problemsSoFar();
        yaml.map("a").orElseThrow().number("n", 1, 9);
        assertThat(yaml.problemsSoFar()).isEqualTo(before);
        yaml.map("b").orElseThrow().number("n", 1, 9);
        assertThat(yaml.problemsSoFar()).isEqualTo(before + 1);
    }

    @Test
    void a_bomb_of_aliases_is_refused_quickly() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [")
                    .append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("x]\n");
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> assertThat(parse(bomb.toString())).isEmpty());
        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("lesson.md:10: this is not YAML: ")
                .contains("aliases")
                .endsWith("Simplify it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void a_bomb_of_nesting_is_refused_quickly(String opening) {
        String bomb = "a: " + opening.repeat(60_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> assertThat(parse(bomb)).isEmpty());
        assertThat(told()).hasSize(1);
    }

    @Test
    void a_mapping_that_contains_itself_can_be_read() {
        YamlMap yaml = assertTimeoutPreemptively(Duration.ofSeconds(2), () -> read("a: &a { b: c, self: *a }"));
        assertThat(yaml.map("a")
                        .flatMap(m -> m.map("self"))
                        .flatMap(m -> m.map("self"))
                        .flatMap(m -> m.text("b")))
                .contains("c");
    }

    @Test
    void a_quarter_of_a_mebibyte_is_enough() {
        String text = "a: " + "x".repeat((256 << 10) - 3);
        assertThat(parse(text)).isPresent();
        assertThat(parse(text + "x")).isEmpty();
        assertThat(told()).containsExactly("lesson.md:10: this YAML is longer than 256 KiB — Shorten it");
    }
}
